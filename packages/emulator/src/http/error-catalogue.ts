/**
 * The platform's error codes with status and message (facts: API 6.1 and appendix C; the texts are interface facts).
 * `%s` stands for a parameter, named by the `params` of `apiError` in order.
 */
export const errorCatalogue = {
  'bad.request': [400, 'The request could not be understood by the server due to malformed syntax.'],
  'invalid.value': [400, 'Value [%s] is not valid for field type [%s]. Allowable values are: %s'],
  'invalid.query.param.value': [400, 'Value [%s] is not valid for parameter [%s]. Allowable values are: %s'],
  'invalid.date': [400, 'Dates must be specified as ISO-8601 strings. For example: yyyy-MM-ddTHH:mm:ss.SSSZ'],
  'authentication.required': [401, 'No authentication bearer token specified in authorization header.'],
  'bad.credentials': [401, 'Invalid login credentials.'],
  'missing.permissions': [
    403,
    'Unable to perform the requested action. You are missing the following permission(s): %s',
  ],
  'missing.any.permissions': [
    403,
    'Unable to perform the requested action. You must have at least one of the following permissions assigned: %s',
  ],
  'not.authorized': [403, 'You are not authorized to perform the requested action.'],
  'not.found': [404, 'The requested resource was not found.'],
  'request.entity.too.large': [413, 'The request is over the size limit of %s bytes.'],
  'unsupported.media.type': [
    415,
    'Unsupported Media Type - Unsupported or incorrect media type, such as an incorrect Content-Type value in the header.',
  ],
  'too.many.requests.retry.after': [
    429,
    'Rate limit exceeded the maximum. Retry the request in [%s] seconds',
  ],
  'internal.server.error': [
    500,
    'The server encountered an unexpected condition which prevented it from fulfilling the request.',
  ],
  'service.unavailable': [
    503,
    'Service Unavailable - The server is currently unavailable (because it is overloaded or down for maintenance).',
  ],
  'request.timeout': [504, 'The request timed out.'],
  'authentication.request.timeout': [504, 'Authentication request timeout.'],
  'architect.unspecified.error': [500, 'An unspecified error occurred.'],
  'not.implemented': [501, 'This operation is not part of the local org: %s'],
  'general.bad.request': [400, '%s'],
  'general.conflict': [409, '%s'],
  'general.resource.not.found': [404, 'The requested resource was not found.'],
  'required.field.missing': [400, 'A required field is missing.'],
  'duplicate.name': [400, 'An object with this name already exists.'],
  'active.queue': [400, 'The queue has active tasks and cannot be deleted.'],
  'postino.domain.exists': [400, 'The domain already exists.'],
  'postino.max.domains.exceeded': [400, 'The maximum number of domains has been reached.'],
  'postino.invalid.domain.name': [400, 'The domain name is invalid.'],
  'postino.error.bad.address': [400, 'An email address is invalid.'],
  'postino.max.routes.exceeded': [400, 'The maximum number of routes has been reached.'],
  'reply.route.id.required': [400, 'The id of the reply route is required.'],
  'postino.invalid.route': [400, 'The route is invalid.'],
  'bad.flow.id': [400, 'The flow id is invalid.'],
  'postino.route.pattern.exists': [400, 'A route with this pattern already exists.'],
  'postino.error.queue.required': [400, 'A queue or a flow is required.'],
  'postino.error.not.found': [404, 'The resource could not be found.'],
  'postino.route.conflict': [409, 'The route is in use by another route.'],
  'resource.not.found': [404, 'The resource could not be found.'],
  'architect.query.parameter.missing': [400, 'A required query parameter is missing or empty.'],
  'architect.batch.too.large': [400, 'The batch of objects is too large.'],
  'architect.batch.delete.failed': [400, 'At least one flow could not be deleted as requested.'],
  'architect.flow.data.missing': [400, 'Flow version data is missing.'],
  'architect.flow.version.validate.failed.configuration.version': [
    400,
    'Failed to validate flow version due to invalid configuration version.',
  ],
  'architect.object.validate.failed': [400, 'Failed to validate object.'],
  'architect.object.validate.failed.value': [400, 'Failed to validate object due to invalid field value.'],
  'architect.flow.validate.failed.missing.name': [400, 'Failed to validate flow due to missing name.'],
  'architect.flow.validate.failed.missing.type': [400, 'Failed to validate flow due to missing type.'],
  'architect.flow.validate.failed.invalid.name.contains.slash': [
    400,
    'Failed to validate flow due to invalid name.  Flow names must not contain forward slashes.',
  ],
  'architect.flow.validate.failed.invalid.name.contains.debug': [
    400,
    "Failed to validate flow due to invalid name.  Flow names must not end with '-debug'.",
  ],
  'architect.flow.validate.failed.invalid.name.no.alpha': [
    400,
    'Failed to validate flow due to invalid name.  Names must contain at least one alphanumeric character.',
  ],
  'architect.system.flow.name.or.description.error': [
    400,
    'System flow names and descriptions cannot be changed.',
  ],
  'architect.flow.not.found': [404, 'Could not find flow with specified ID.'],
  'architect.flow.version.missing': [404, 'Specified flow version is missing.'],
  'flow.no.config.available': [404, 'Flow has no saved or checked-in configuration.'],
  'architect.prompt.resource.not.found': [404, 'Could not find prompt resource with specified ID.'],
  'architect.system.prompt.not.found': [404, 'Could not find system prompt with specified ID.'],
  'architect.system.prompt.resource.not.found': [
    404,
    'Could not find system prompt resource with specified ID.',
  ],
  'architect.prompt.not.found': [404, 'Could not find prompt with specified ID.'],
  'architect.default.flow.cannot.delete': [405, 'Cannot delete the default in-queue flow.'],
  'architect.default.flow.cannot.deactivate': [405, 'Cannot deactivate the default in-queue flow.'],
  'architect.system.flow.cannot.create': [405, 'System flows cannot be created.'],
  'architect.flow.cannot.delete.user.does.not.have.lock': [
    405,
    'Flow cannot be deleted because it is locked by another user.',
  ],
  'architect.flow.already.exists': [
    409,
    'A flow of the specified type with the specified name already exists.',
  ],
  'architect.flow.locked.by.user': [409, 'Flow is locked by another user.'],
  'architect.operation.already.in.progress': [409, 'An operation is already in progress on the object.'],
  'architect.flow.cannot.publish.missing.dependencies': [
    409,
    'Flow version cannot be published due to having one or more missing dependencies.',
  ],
  'architect.flow.not.locked.by.user': [409, 'Flow is not locked by requesting user.'],
  'architect.flow.cannot.checkin.missing.config': [
    409,
    'Flow cannot be checked in because there is no saved configuration.',
  ],
  'architect.flow.cannot.delete.used.in.flows': [
    409,
    'Flow cannot be deleted due to being used by one or more flows.',
  ],
  'architect.flow.cannot.delete.used.in.ivr.configs': [
    409,
    'Flow cannot be deleted due to being used by one or more IVR configurations.',
  ],
  'architect.flow.cannot.delete.used.in.queues': [
    409,
    'Flow cannot be deleted due to being used by one or more queues.',
  ],
  'architect.flow.cannot.deactivate.used.in.ivr.configs': [
    409,
    'Flow cannot be deactivated due to being used by one or more IVR configurations.',
  ],
  'architect.flow.cannot.deactivate.used.in.queues': [
    409,
    'Flow cannot be deactivated due to being used by one or more queues.',
  ],
  'architect.flow.cannot.delete.used.in.email.routes': [
    409,
    'Flow cannot be deleted due to being used by one or more email routes.',
  ],
  'architect.flow.cannot.deactivate.used.in.email.routes': [
    409,
    'Flow cannot be deactivated due to being used by one or more email routes.',
  ],
  'architect.flow.cannot.delete.used.by.message.addresses': [
    409,
    'Flow cannot be deleted due to being used by one or more message addresses.',
  ],
  'architect.flow.cannot.deactivate.used.by.message.addresses': [
    409,
    'Flow cannot be deactivated due to being used by one or more message addresses.',
  ],
  'architect.flow.cannot.delete.used.in.emergency.groups': [
    409,
    'Flow cannot be deleted due to being used by one or more emergency groups.',
  ],
  'architect.flow.cannot.deactivate.used.in.emergency.groups': [
    409,
    'Flow cannot be deactivated due to being used by one or more emergency groups.',
  ],
  'architect.flow.cannot.delete.used.in.composer.scripts': [
    409,
    'Flow cannot be deleted due to being used by one or more composer scripts.',
  ],
  'architect.flow.cannot.deactivate.used.in.composer.scripts': [
    409,
    'Flow cannot be deactivated due to being used by one or more composer scripts.',
  ],
  'architect.dependency.object.in.use': [
    409,
    'The object cannot be deleted because other objects depend on it.',
  ],
  'architect.flow.deleted': [410, 'Flow has been deleted.'],
  'architect.dependency.object.version.not.specified': [
    400,
    'A version was not specified for the dependency object.',
  ],
  'architect.dependency.object.name.not.specified': [
    400,
    'A name was not specified for the dependency object.',
  ],
  'architect.dependency.invalid.type': [404, 'Could not find the dependency type.'],
  'architect.dependency.object.invalid.type': [400, 'An invalid dependency object type was specified.'],
  'architect.dependency.object.not.found': [
    404,
    'Could not find the dependency object with specified ID and version.',
  ],
  'architect.dependencies.build.in.progress': [
    409,
    'A build of dependency information is already in progress.',
  ],
  'flows.datatables.syntax.error': [400, 'There was an error parsing user data'],
  'flows.datatables.schema.exception': [400, 'The schema is invalid in some way'],
  'flows.datatables.cannot.remove.fields': [
    400,
    "The updated schema had missing fields from the old schema (can't remove previously existing fields).",
  ],
  'flows.datatables.too.many.properties': [
    400,
    'The max number of properties allowed in a schema has been reached.',
  ],
  'flows.datatables.too.many.rows': [400, 'The max number of datatable rows allowed has been reached.'],
  'flows.datatables.too.many.schemas': [400, 'The max number of datatables allowed has been reached.'],
  'flows.datatables.table.not.found': [404, 'The datatable could not be found.'],
  'flows.datatables.row.not.found': [404, 'The datatable row could not be found.'],
  'flows.datatables.not.unique': [409, 'The passed in datatable had a duplicate name.'],
} as const satisfies Readonly<Record<string, readonly [status: number, message: string]>>;
