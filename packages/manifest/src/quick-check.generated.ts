// Made by scripts/generate.mjs from the JSON Schemas in schemas/. Do not edit.
// @ts-nocheck -- compiled by ajv
'use strict';
export const checkManifest = validate21;
const schema6 = {
  title: 'Manifest',
  description: 'One document of a manifest file.',
  type: 'object',
  required: ['apiVersion', 'kind'],
  properties: {
    apiVersion: { description: 'Version of the manifest language.', const: 'callwright/v1' },
    kind: {
      description: 'Kind of the document.',
      type: 'string',
      enum: [
        'Schedule',
        'ScheduleList',
        'ScheduleGroup',
        'ScheduleGroupList',
        'SharedFlow',
        'SharedFlowList',
        'Flow',
        'FlowList',
        'InboundFlow',
        'InboundFlowList',
        'CallRoute',
        'CallRouteList',
      ],
    },
  },
  if: { properties: { kind: { const: 'Schedule' } }, required: ['kind'] },
  then: { $ref: '#/definitions/Schedule' },
  else: {
    if: { properties: { kind: { const: 'ScheduleList' } }, required: ['kind'] },
    then: { $ref: '#/definitions/ScheduleList' },
    else: {
      if: { properties: { kind: { const: 'ScheduleGroup' } }, required: ['kind'] },
      then: { $ref: '#/definitions/ScheduleGroup' },
      else: {
        if: { properties: { kind: { const: 'ScheduleGroupList' } }, required: ['kind'] },
        then: { $ref: '#/definitions/ScheduleGroupList' },
        else: {
          if: { properties: { kind: { const: 'SharedFlow' } }, required: ['kind'] },
          then: { $ref: '#/definitions/SharedFlow' },
          else: {
            if: { properties: { kind: { const: 'SharedFlowList' } }, required: ['kind'] },
            then: { $ref: '#/definitions/SharedFlowList' },
            else: {
              if: { properties: { kind: { const: 'Flow' } }, required: ['kind'] },
              then: { $ref: '#/definitions/Flow' },
              else: {
                if: { properties: { kind: { const: 'FlowList' } }, required: ['kind'] },
                then: { $ref: '#/definitions/FlowList' },
                else: {
                  if: { properties: { kind: { const: 'InboundFlow' } }, required: ['kind'] },
                  then: { $ref: '#/definitions/InboundFlow' },
                  else: {
                    if: { properties: { kind: { const: 'InboundFlowList' } }, required: ['kind'] },
                    then: { $ref: '#/definitions/InboundFlowList' },
                    else: {
                      if: { properties: { kind: { const: 'CallRoute' } }, required: ['kind'] },
                      then: { $ref: '#/definitions/CallRoute' },
                      else: {
                        if: { properties: { kind: { const: 'CallRouteList' } }, required: ['kind'] },
                        then: { $ref: '#/definitions/CallRouteList' },
                        else: true,
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  definitions: {
    Schedule: {
      title: 'ScheduleDocument',
      description: 'One schedule.',
      type: 'object',
      required: ['metadata', 'spec'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        metadata: { $ref: 'metadata.schema.json' },
        lifecycle: { $ref: 'lifecycle.schema.json' },
        spec: { $ref: 'kinds/schedule.schema.json' },
      },
    },
    ScheduleList: {
      title: 'ScheduleList',
      description: 'Several of kind Schedule, by name.',
      type: 'object',
      required: ['items'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        items: {
          description: 'Name to spec: the same as one document each.',
          type: 'object',
          propertyNames: { $ref: 'names.schema.json#/definitions/resourceName' },
          additionalProperties: { $ref: 'kinds/schedule.schema.json' },
        },
      },
    },
    ScheduleGroup: {
      title: 'ScheduleGroupDocument',
      description: 'One schedule group.',
      type: 'object',
      required: ['metadata', 'spec'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        metadata: { $ref: 'metadata.schema.json' },
        lifecycle: { $ref: 'lifecycle.schema.json' },
        spec: { $ref: 'kinds/schedule-group.schema.json' },
      },
    },
    ScheduleGroupList: {
      title: 'ScheduleGroupList',
      description: 'Several of kind ScheduleGroup, by name.',
      type: 'object',
      required: ['items'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        items: {
          description: 'Name to spec: the same as one document each.',
          type: 'object',
          propertyNames: { $ref: 'names.schema.json#/definitions/resourceName' },
          additionalProperties: { $ref: 'kinds/schedule-group.schema.json' },
        },
      },
    },
    SharedFlow: {
      title: 'SharedFlowDocument',
      description: 'One shared flow.',
      type: 'object',
      required: ['metadata', 'spec'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        metadata: { $ref: 'metadata.schema.json' },
        lifecycle: { $ref: 'lifecycle.schema.json' },
        spec: { $ref: 'kinds/shared-flow.schema.json' },
      },
    },
    SharedFlowList: {
      title: 'SharedFlowList',
      description: 'Several of kind SharedFlow, by name.',
      type: 'object',
      required: ['items'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        items: {
          description: 'Name to spec: the same as one document each.',
          type: 'object',
          propertyNames: { $ref: 'names.schema.json#/definitions/resourceName' },
          additionalProperties: { $ref: 'kinds/shared-flow.schema.json' },
        },
      },
    },
    Flow: {
      title: 'FlowDocument',
      description: 'One flow.',
      type: 'object',
      required: ['metadata', 'spec'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        metadata: { $ref: 'metadata.schema.json' },
        lifecycle: { $ref: 'lifecycle.schema.json' },
        spec: { $ref: 'kinds/flow.schema.json' },
      },
    },
    FlowList: {
      title: 'FlowList',
      description: 'Several of kind Flow, by name.',
      type: 'object',
      required: ['items'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        items: {
          description: 'Name to spec: the same as one document each.',
          type: 'object',
          propertyNames: { $ref: 'names.schema.json#/definitions/resourceName' },
          additionalProperties: { $ref: 'kinds/flow.schema.json' },
        },
      },
    },
    InboundFlow: {
      title: 'InboundFlowDocument',
      description: 'One inbound flow.',
      type: 'object',
      required: ['metadata', 'spec'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        metadata: { $ref: 'metadata.schema.json' },
        lifecycle: { $ref: 'lifecycle.schema.json' },
        spec: { $ref: 'kinds/inbound-flow.schema.json' },
      },
    },
    InboundFlowList: {
      title: 'InboundFlowList',
      description: 'Several of kind InboundFlow, by name.',
      type: 'object',
      required: ['items'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        items: {
          description: 'Name to spec: the same as one document each.',
          type: 'object',
          propertyNames: { $ref: 'names.schema.json#/definitions/resourceName' },
          additionalProperties: { $ref: 'kinds/inbound-flow.schema.json' },
        },
      },
    },
    CallRoute: {
      title: 'CallRouteDocument',
      description: 'One call route.',
      type: 'object',
      required: ['metadata', 'spec'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        metadata: { $ref: 'metadata.schema.json' },
        lifecycle: { $ref: 'lifecycle.schema.json' },
        spec: { $ref: 'kinds/call-route.schema.json' },
      },
    },
    CallRouteList: {
      title: 'CallRouteList',
      description: 'Several of kind CallRoute, by name.',
      type: 'object',
      required: ['items'],
      additionalProperties: false,
      properties: {
        apiVersion: { description: 'Version of the manifest language.' },
        kind: { description: 'Kind of the document.' },
        items: {
          description: 'Name to spec: the same as one document each.',
          type: 'object',
          propertyNames: { $ref: 'names.schema.json#/definitions/resourceName' },
          additionalProperties: { $ref: 'kinds/call-route.schema.json' },
        },
      },
    },
  },
};
const pattern0 = new RegExp('^[a-z0-9-]{1,80}$', 'u');
function validate25(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern0.test(data)) {
        validate25.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z0-9-]{1,80}$' },
          },
        ];
        return false;
      }
    } else {
      validate25.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate25.errors = vErrors;
  return errors === 0;
}
function validate23(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.name === undefined && (missing0 = 'name')) {
        validate23.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'name' || key0 === 'movedFrom')) {
            validate23.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.name !== undefined) {
            const _errs2 = errors;
            if (
              !validate25(data.name, {
                instancePath: instancePath + '/name',
                parentData: data,
                parentDataProperty: 'name',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.movedFrom !== undefined) {
              const _errs3 = errors;
              if (
                !validate25(data.movedFrom, {
                  instancePath: instancePath + '/movedFrom',
                  parentData: data,
                  parentDataProperty: 'movedFrom',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate23.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate23.errors = vErrors;
  return errors === 0;
}
const pattern1 = new RegExp('^\\d{4}-\\d{2}-\\d{2}$', 'u');
function validate30(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern1.test(data)) {
        validate30.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          },
        ];
        return false;
      }
    } else {
      validate30.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate30.errors = vErrors;
  return errors === 0;
}
function validate29(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 in data) {
        if (!(key0 === 'protect' || key0 === 'onlyIn' || key0 === 'ignore' || key0 === 'accept')) {
          validate29.errors = [
            {
              instancePath,
              schemaPath: '#/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key0 },
            },
          ];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.protect !== undefined) {
          const _errs2 = errors;
          if (typeof data.protect !== 'boolean') {
            validate29.errors = [
              {
                instancePath: instancePath + '/protect',
                schemaPath: '#/properties/protect/type',
                keyword: 'type',
                params: { type: 'boolean' },
              },
            ];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.onlyIn !== undefined) {
            let data1 = data.onlyIn;
            const _errs4 = errors;
            if (errors === _errs4) {
              if (Array.isArray(data1)) {
                var valid1 = true;
                const len0 = data1.length;
                for (let i0 = 0; i0 < len0; i0++) {
                  let data2 = data1[i0];
                  const _errs6 = errors;
                  if (errors === _errs6) {
                    if (typeof data2 === 'string') {
                      if (data2.length < 1) {
                        validate29.errors = [
                          {
                            instancePath: instancePath + '/onlyIn/' + i0,
                            schemaPath: '#/properties/onlyIn/items/minLength',
                            keyword: 'minLength',
                            params: { limit: 1 },
                          },
                        ];
                        return false;
                      }
                    } else {
                      validate29.errors = [
                        {
                          instancePath: instancePath + '/onlyIn/' + i0,
                          schemaPath: '#/properties/onlyIn/items/type',
                          keyword: 'type',
                          params: { type: 'string' },
                        },
                      ];
                      return false;
                    }
                  }
                  var valid1 = _errs6 === errors;
                  if (!valid1) {
                    break;
                  }
                }
              } else {
                validate29.errors = [
                  {
                    instancePath: instancePath + '/onlyIn',
                    schemaPath: '#/properties/onlyIn/type',
                    keyword: 'type',
                    params: { type: 'array' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.ignore !== undefined) {
              let data3 = data.ignore;
              const _errs8 = errors;
              if (errors === _errs8) {
                if (Array.isArray(data3)) {
                  var valid2 = true;
                  const len1 = data3.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let data4 = data3[i1];
                    const _errs10 = errors;
                    if (errors === _errs10) {
                      if (typeof data4 === 'string') {
                        if (data4.length < 1) {
                          validate29.errors = [
                            {
                              instancePath: instancePath + '/ignore/' + i1,
                              schemaPath: '#/properties/ignore/items/minLength',
                              keyword: 'minLength',
                              params: { limit: 1 },
                            },
                          ];
                          return false;
                        }
                      } else {
                        validate29.errors = [
                          {
                            instancePath: instancePath + '/ignore/' + i1,
                            schemaPath: '#/properties/ignore/items/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          },
                        ];
                        return false;
                      }
                    }
                    var valid2 = _errs10 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                } else {
                  validate29.errors = [
                    {
                      instancePath: instancePath + '/ignore',
                      schemaPath: '#/properties/ignore/type',
                      keyword: 'type',
                      params: { type: 'array' },
                    },
                  ];
                  return false;
                }
              }
              var valid0 = _errs8 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.accept !== undefined) {
                let data5 = data.accept;
                const _errs12 = errors;
                if (errors === _errs12) {
                  if (Array.isArray(data5)) {
                    var valid3 = true;
                    const len2 = data5.length;
                    for (let i2 = 0; i2 < len2; i2++) {
                      let data6 = data5[i2];
                      const _errs14 = errors;
                      if (errors === _errs14) {
                        if (data6 && typeof data6 == 'object' && !Array.isArray(data6)) {
                          let missing0;
                          if (
                            (data6.finding === undefined && (missing0 = 'finding')) ||
                            (data6.until === undefined && (missing0 = 'until')) ||
                            (data6.reason === undefined && (missing0 = 'reason'))
                          ) {
                            validate29.errors = [
                              {
                                instancePath: instancePath + '/accept/' + i2,
                                schemaPath: '#/properties/accept/items/required',
                                keyword: 'required',
                                params: { missingProperty: missing0 },
                              },
                            ];
                            return false;
                          } else {
                            const _errs16 = errors;
                            for (const key1 in data6) {
                              if (!(key1 === 'finding' || key1 === 'until' || key1 === 'reason')) {
                                validate29.errors = [
                                  {
                                    instancePath: instancePath + '/accept/' + i2,
                                    schemaPath: '#/properties/accept/items/additionalProperties',
                                    keyword: 'additionalProperties',
                                    params: { additionalProperty: key1 },
                                  },
                                ];
                                return false;
                                break;
                              }
                            }
                            if (_errs16 === errors) {
                              if (data6.finding !== undefined) {
                                let data7 = data6.finding;
                                const _errs17 = errors;
                                if (errors === _errs17) {
                                  if (typeof data7 === 'string') {
                                    if (data7.length < 1) {
                                      validate29.errors = [
                                        {
                                          instancePath: instancePath + '/accept/' + i2 + '/finding',
                                          schemaPath:
                                            '#/properties/accept/items/properties/finding/minLength',
                                          keyword: 'minLength',
                                          params: { limit: 1 },
                                        },
                                      ];
                                      return false;
                                    }
                                  } else {
                                    validate29.errors = [
                                      {
                                        instancePath: instancePath + '/accept/' + i2 + '/finding',
                                        schemaPath: '#/properties/accept/items/properties/finding/type',
                                        keyword: 'type',
                                        params: { type: 'string' },
                                      },
                                    ];
                                    return false;
                                  }
                                }
                                var valid4 = _errs17 === errors;
                              } else {
                                var valid4 = true;
                              }
                              if (valid4) {
                                if (data6.until !== undefined) {
                                  const _errs19 = errors;
                                  if (
                                    !validate30(data6.until, {
                                      instancePath: instancePath + '/accept/' + i2 + '/until',
                                      parentData: data6,
                                      parentDataProperty: 'until',
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null
                                        ? validate30.errors
                                        : vErrors.concat(validate30.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid4 = _errs19 === errors;
                                } else {
                                  var valid4 = true;
                                }
                                if (valid4) {
                                  if (data6.reason !== undefined) {
                                    let data9 = data6.reason;
                                    const _errs20 = errors;
                                    if (errors === _errs20) {
                                      if (typeof data9 === 'string') {
                                        if (data9.length < 1) {
                                          validate29.errors = [
                                            {
                                              instancePath: instancePath + '/accept/' + i2 + '/reason',
                                              schemaPath:
                                                '#/properties/accept/items/properties/reason/minLength',
                                              keyword: 'minLength',
                                              params: { limit: 1 },
                                            },
                                          ];
                                          return false;
                                        }
                                      } else {
                                        validate29.errors = [
                                          {
                                            instancePath: instancePath + '/accept/' + i2 + '/reason',
                                            schemaPath: '#/properties/accept/items/properties/reason/type',
                                            keyword: 'type',
                                            params: { type: 'string' },
                                          },
                                        ];
                                        return false;
                                      }
                                    }
                                    var valid4 = _errs20 === errors;
                                  } else {
                                    var valid4 = true;
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate29.errors = [
                            {
                              instancePath: instancePath + '/accept/' + i2,
                              schemaPath: '#/properties/accept/items/type',
                              keyword: 'type',
                              params: { type: 'object' },
                            },
                          ];
                          return false;
                        }
                      }
                      var valid3 = _errs14 === errors;
                      if (!valid3) {
                        break;
                      }
                    }
                  } else {
                    validate29.errors = [
                      {
                        instancePath: instancePath + '/accept',
                        schemaPath: '#/properties/accept/type',
                        keyword: 'type',
                        params: { type: 'array' },
                      },
                    ];
                    return false;
                  }
                }
                var valid0 = _errs12 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate29.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate29.errors = vErrors;
  return errors === 0;
}
function validate34(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length > 200) {
        validate34.errors = [
          { instancePath, schemaPath: '#/maxLength', keyword: 'maxLength', params: { limit: 200 } },
        ];
        return false;
      } else {
        if (data.length < 1) {
          validate34.errors = [
            { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
          ];
          return false;
        }
      }
    } else {
      validate34.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate34.errors = vErrors;
  return errors === 0;
}
function validate36(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string') {
    validate36.errors = [{ instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } }];
    return false;
  }
  validate36.errors = vErrors;
  return errors === 0;
}
function validate38(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate38.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    } else {
      validate38.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate38.errors = vErrors;
  return errors === 0;
}
function validate40(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern1.test(data)) {
        validate40.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          },
        ];
        return false;
      }
    } else {
      validate40.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate40.errors = vErrors;
  return errors === 0;
}
const pattern4 = new RegExp('^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$', 'u');
function validate45(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern4.test(data)) {
        validate45.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$' },
          },
        ];
        return false;
      }
    } else {
      validate45.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate45.errors = vErrors;
  return errors === 0;
}
const pattern3 = new RegExp('^\\s*([Rr][Rr][Uu][Ll][Ee]:)?[Ff][Rr][Ee][Qq]=|;\\s*[Ff][Rr][Ee][Qq]=|^$', 'u');
function validate33(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    validate33.errors = [{ instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing0;
    if (data.day === undefined && (missing0 = 'day')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs3 = errors;
    if (errors === _errs3) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing1;
        if (data.day === undefined && (missing1 = 'day')) {
          validate33.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing1 },
            },
          ];
          return false;
        } else {
          const _errs5 = errors;
          for (const key0 in data) {
            if (!(
              key0 === 'name' ||
              key0 === 'description' ||
              key0 === 'division' ||
              key0 === 'day' ||
              key0 === 'repeat'
            )) {
              validate33.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs5 === errors) {
            if (data.name !== undefined) {
              const _errs6 = errors;
              if (
                !validate34(data.name, {
                  instancePath: instancePath + '/name',
                  parentData: data,
                  parentDataProperty: 'name',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
                errors = vErrors.length;
              }
              var valid1 = _errs6 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.description !== undefined) {
                const _errs7 = errors;
                if (
                  !validate36(data.description, {
                    instancePath: instancePath + '/description',
                    parentData: data,
                    parentDataProperty: 'description',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs7 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.division !== undefined) {
                  const _errs9 = errors;
                  if (
                    !validate38(data.division, {
                      instancePath: instancePath + '/division',
                      parentData: data,
                      parentDataProperty: 'division',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs9 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.day !== undefined) {
                    const _errs10 = errors;
                    if (
                      !validate40(data.day, {
                        instancePath: instancePath + '/day',
                        parentData: data,
                        parentDataProperty: 'day',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs10 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.repeat !== undefined) {
                      let data4 = data.repeat;
                      const _errs12 = errors;
                      if (errors === _errs12) {
                        if (typeof data4 === 'string') {
                          if (!pattern3.test(data4)) {
                            validate33.errors = [
                              {
                                instancePath: instancePath + '/repeat',
                                schemaPath: '#/then/properties/repeat/pattern',
                                keyword: 'pattern',
                                params: {
                                  pattern:
                                    '^\\s*([Rr][Rr][Uu][Ll][Ee]:)?[Ff][Rr][Ee][Qq]=|;\\s*[Ff][Rr][Ee][Qq]=|^$',
                                },
                              },
                            ];
                            return false;
                          }
                        } else {
                          validate33.errors = [
                            {
                              instancePath: instancePath + '/repeat',
                              schemaPath: '#/then/properties/repeat/type',
                              keyword: 'type',
                              params: { type: 'string' },
                            },
                          ];
                          return false;
                        }
                      }
                      var valid1 = _errs12 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            }
          }
        }
      } else {
        validate33.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs15 = errors;
    if (errors === _errs15) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing2;
        if (
          (data.start === undefined && (missing2 = 'start')) ||
          (data.end === undefined && (missing2 = 'end'))
        ) {
          validate33.errors = [
            {
              instancePath,
              schemaPath: '#/else/required',
              keyword: 'required',
              params: { missingProperty: missing2 },
            },
          ];
          return false;
        } else {
          const _errs18 = errors;
          for (const key1 in data) {
            if (!(
              key1 === 'name' ||
              key1 === 'description' ||
              key1 === 'division' ||
              key1 === 'start' ||
              key1 === 'end' ||
              key1 === 'repeat'
            )) {
              validate33.errors = [
                {
                  instancePath,
                  schemaPath: '#/else/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs18 === errors) {
            if (data.name !== undefined) {
              const _errs19 = errors;
              if (
                !validate34(data.name, {
                  instancePath: instancePath + '/name',
                  parentData: data,
                  parentDataProperty: 'name',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
                errors = vErrors.length;
              }
              var valid2 = _errs19 === errors;
            } else {
              var valid2 = true;
            }
            if (valid2) {
              if (data.description !== undefined) {
                const _errs20 = errors;
                if (
                  !validate36(data.description, {
                    instancePath: instancePath + '/description',
                    parentData: data,
                    parentDataProperty: 'description',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
                  errors = vErrors.length;
                }
                var valid2 = _errs20 === errors;
              } else {
                var valid2 = true;
              }
              if (valid2) {
                if (data.division !== undefined) {
                  const _errs22 = errors;
                  if (
                    !validate38(data.division, {
                      instancePath: instancePath + '/division',
                      parentData: data,
                      parentDataProperty: 'division',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
                    errors = vErrors.length;
                  }
                  var valid2 = _errs22 === errors;
                } else {
                  var valid2 = true;
                }
                if (valid2) {
                  if (data.start !== undefined) {
                    const _errs23 = errors;
                    if (
                      !validate45(data.start, {
                        instancePath: instancePath + '/start',
                        parentData: data,
                        parentDataProperty: 'start',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs23 === errors;
                  } else {
                    var valid2 = true;
                  }
                  if (valid2) {
                    if (data.end !== undefined) {
                      const _errs25 = errors;
                      if (
                        !validate45(data.end, {
                          instancePath: instancePath + '/end',
                          parentData: data,
                          parentDataProperty: 'end',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate45.errors : vErrors.concat(validate45.errors);
                        errors = vErrors.length;
                      }
                      var valid2 = _errs25 === errors;
                    } else {
                      var valid2 = true;
                    }
                    if (valid2) {
                      if (data.repeat !== undefined) {
                        let data10 = data.repeat;
                        const _errs27 = errors;
                        if (errors === _errs27) {
                          if (typeof data10 === 'string') {
                            if (!pattern3.test(data10)) {
                              validate33.errors = [
                                {
                                  instancePath: instancePath + '/repeat',
                                  schemaPath: '#/else/properties/repeat/pattern',
                                  keyword: 'pattern',
                                  params: {
                                    pattern:
                                      '^\\s*([Rr][Rr][Uu][Ll][Ee]:)?[Ff][Rr][Ee][Qq]=|;\\s*[Ff][Rr][Ee][Qq]=|^$',
                                  },
                                },
                              ];
                              return false;
                            }
                          } else {
                            validate33.errors = [
                              {
                                instancePath: instancePath + '/repeat',
                                schemaPath: '#/else/properties/repeat/type',
                                keyword: 'type',
                                params: { type: 'string' },
                              },
                            ];
                            return false;
                          }
                        }
                        var valid2 = _errs27 === errors;
                      } else {
                        var valid2 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      } else {
        validate33.errors = [
          { instancePath, schemaPath: '#/else/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs15 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: ifClause0 } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate33.errors = vErrors;
    return false;
  }
  validate33.errors = vErrors;
  return errors === 0;
}
function validate22(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.metadata === undefined && (missing0 = 'metadata')) ||
        (data.spec === undefined && (missing0 = 'spec'))
      ) {
        validate22.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'apiVersion' ||
            key0 === 'kind' ||
            key0 === 'metadata' ||
            key0 === 'lifecycle' ||
            key0 === 'spec'
          )) {
            validate22.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.metadata !== undefined) {
            const _errs2 = errors;
            if (
              !validate23(data.metadata, {
                instancePath: instancePath + '/metadata',
                parentData: data,
                parentDataProperty: 'metadata',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.lifecycle !== undefined) {
              const _errs3 = errors;
              if (
                !validate29(data.lifecycle, {
                  instancePath: instancePath + '/lifecycle',
                  parentData: data,
                  parentDataProperty: 'lifecycle',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.spec !== undefined) {
                const _errs4 = errors;
                if (
                  !validate33(data.spec, {
                    instancePath: instancePath + '/spec',
                    parentData: data,
                    parentDataProperty: 'spec',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate22.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate22.errors = vErrors;
  return errors === 0;
}
function validate51(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern0.test(data)) {
        validate51.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z0-9-]{1,80}$' },
          },
        ];
        return false;
      }
    } else {
      validate51.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate51.errors = vErrors;
  return errors === 0;
}
function validate50(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.items === undefined && (missing0 = 'items')) {
        validate50.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'apiVersion' || key0 === 'kind' || key0 === 'items')) {
            validate50.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.items !== undefined) {
            let data0 = data.items;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                for (const key1 in data0) {
                  const _errs4 = errors;
                  if (
                    !validate51(key1, {
                      instancePath: instancePath + '/items',
                      parentData: data0,
                      parentDataProperty: 'items',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    const err0 = {
                      instancePath: instancePath + '/items',
                      schemaPath: '#/properties/items/propertyNames',
                      keyword: 'propertyNames',
                      params: { propertyName: key1 },
                    };
                    if (vErrors === null) {
                      vErrors = [err0];
                    } else {
                      vErrors.push(err0);
                    }
                    errors++;
                    validate50.errors = vErrors;
                    return false;
                    break;
                  }
                }
                if (valid1) {
                  for (const key2 in data0) {
                    const _errs6 = errors;
                    if (
                      !validate33(data0[key2], {
                        instancePath:
                          instancePath + '/items/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                        parentData: data0,
                        parentDataProperty: key2,
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs6 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                }
              } else {
                validate50.errors = [
                  {
                    instancePath: instancePath + '/items',
                    schemaPath: '#/properties/items/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  },
                ];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate50.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate50.errors = vErrors;
  return errors === 0;
}
function validate59(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length > 200) {
        validate59.errors = [
          { instancePath, schemaPath: '#/maxLength', keyword: 'maxLength', params: { limit: 200 } },
        ];
        return false;
      } else {
        if (data.length < 1) {
          validate59.errors = [
            { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
          ];
          return false;
        }
      }
    } else {
      validate59.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate59.errors = vErrors;
  return errors === 0;
}
function validate61(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string') {
    validate61.errors = [{ instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } }];
    return false;
  }
  validate61.errors = vErrors;
  return errors === 0;
}
function validate63(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate63.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    } else {
      validate63.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate63.errors = vErrors;
  return errors === 0;
}
function validate65(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate65.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    } else {
      validate65.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate65.errors = vErrors;
  return errors === 0;
}
const schema27 = {
  title: 'Reference',
  description:
    'A project name: a resource by its name or a key of `existing`. `{ existing: "Live Name" }` names one thing in place, with the same live name in all orgs.',
  type: ['string', 'object'],
  minLength: 1,
  if: { type: 'object' },
  then: {
    type: 'object',
    additionalProperties: false,
    properties: {
      existing: { type: 'string', description: 'The live name, the same in all orgs.', minLength: 1 },
    },
    required: ['existing'],
  },
};
function validate67(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate67.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate67.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate67.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate67.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate67.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate67.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate67.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate67.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate67.errors = vErrors;
  return errors === 0;
}
function validate58(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.timeZone === undefined && (missing0 = 'timeZone')) ||
        (data.open === undefined && (missing0 = 'open'))
      ) {
        validate58.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'name' ||
            key0 === 'description' ||
            key0 === 'division' ||
            key0 === 'timeZone' ||
            key0 === 'open' ||
            key0 === 'closed' ||
            key0 === 'holidays'
          )) {
            validate58.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.name !== undefined) {
            const _errs3 = errors;
            if (
              !validate59(data.name, {
                instancePath: instancePath + '/name',
                parentData: data,
                parentDataProperty: 'name',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.description !== undefined) {
              const _errs4 = errors;
              if (
                !validate61(data.description, {
                  instancePath: instancePath + '/description',
                  parentData: data,
                  parentDataProperty: 'description',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.division !== undefined) {
                const _errs6 = errors;
                if (
                  !validate63(data.division, {
                    instancePath: instancePath + '/division',
                    parentData: data,
                    parentDataProperty: 'division',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.timeZone !== undefined) {
                  const _errs7 = errors;
                  if (
                    !validate65(data.timeZone, {
                      instancePath: instancePath + '/timeZone',
                      parentData: data,
                      parentDataProperty: 'timeZone',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.open !== undefined) {
                    let data4 = data.open;
                    const _errs9 = errors;
                    if (errors === _errs9) {
                      if (Array.isArray(data4)) {
                        var valid1 = true;
                        const len0 = data4.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          const _errs12 = errors;
                          if (
                            !validate67(data4[i0], {
                              instancePath: instancePath + '/open/' + i0,
                              parentData: data4,
                              parentDataProperty: i0,
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                            errors = vErrors.length;
                          }
                          var valid1 = _errs12 === errors;
                          if (!valid1) {
                            break;
                          }
                        }
                      } else {
                        validate58.errors = [
                          {
                            instancePath: instancePath + '/open',
                            schemaPath: '#/properties/open/type',
                            keyword: 'type',
                            params: { type: 'array' },
                          },
                        ];
                        return false;
                      }
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.closed !== undefined) {
                      let data6 = data.closed;
                      const _errs14 = errors;
                      if (errors === _errs14) {
                        if (Array.isArray(data6)) {
                          var valid2 = true;
                          const len1 = data6.length;
                          for (let i1 = 0; i1 < len1; i1++) {
                            const _errs17 = errors;
                            if (
                              !validate67(data6[i1], {
                                instancePath: instancePath + '/closed/' + i1,
                                parentData: data6,
                                parentDataProperty: i1,
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                              errors = vErrors.length;
                            }
                            var valid2 = _errs17 === errors;
                            if (!valid2) {
                              break;
                            }
                          }
                        } else {
                          validate58.errors = [
                            {
                              instancePath: instancePath + '/closed',
                              schemaPath: '#/properties/closed/type',
                              keyword: 'type',
                              params: { type: 'array' },
                            },
                          ];
                          return false;
                        }
                      }
                      var valid0 = _errs14 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.holidays !== undefined) {
                        let data8 = data.holidays;
                        const _errs19 = errors;
                        if (errors === _errs19) {
                          if (Array.isArray(data8)) {
                            var valid3 = true;
                            const len2 = data8.length;
                            for (let i2 = 0; i2 < len2; i2++) {
                              const _errs22 = errors;
                              if (
                                !validate67(data8[i2], {
                                  instancePath: instancePath + '/holidays/' + i2,
                                  parentData: data8,
                                  parentDataProperty: i2,
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
                                errors = vErrors.length;
                              }
                              var valid3 = _errs22 === errors;
                              if (!valid3) {
                                break;
                              }
                            }
                          } else {
                            validate58.errors = [
                              {
                                instancePath: instancePath + '/holidays',
                                schemaPath: '#/properties/holidays/type',
                                keyword: 'type',
                                params: { type: 'array' },
                              },
                            ];
                            return false;
                          }
                        }
                        var valid0 = _errs19 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate58.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate58.errors = vErrors;
  return errors === 0;
}
function validate55(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.metadata === undefined && (missing0 = 'metadata')) ||
        (data.spec === undefined && (missing0 = 'spec'))
      ) {
        validate55.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'apiVersion' ||
            key0 === 'kind' ||
            key0 === 'metadata' ||
            key0 === 'lifecycle' ||
            key0 === 'spec'
          )) {
            validate55.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.metadata !== undefined) {
            const _errs2 = errors;
            if (
              !validate23(data.metadata, {
                instancePath: instancePath + '/metadata',
                parentData: data,
                parentDataProperty: 'metadata',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.lifecycle !== undefined) {
              const _errs3 = errors;
              if (
                !validate29(data.lifecycle, {
                  instancePath: instancePath + '/lifecycle',
                  parentData: data,
                  parentDataProperty: 'lifecycle',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.spec !== undefined) {
                const _errs4 = errors;
                if (
                  !validate58(data.spec, {
                    instancePath: instancePath + '/spec',
                    parentData: data,
                    parentDataProperty: 'spec',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate55.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate55.errors = vErrors;
  return errors === 0;
}
function validate73(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.items === undefined && (missing0 = 'items')) {
        validate73.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'apiVersion' || key0 === 'kind' || key0 === 'items')) {
            validate73.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.items !== undefined) {
            let data0 = data.items;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                for (const key1 in data0) {
                  const _errs4 = errors;
                  if (
                    !validate51(key1, {
                      instancePath: instancePath + '/items',
                      parentData: data0,
                      parentDataProperty: 'items',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    const err0 = {
                      instancePath: instancePath + '/items',
                      schemaPath: '#/properties/items/propertyNames',
                      keyword: 'propertyNames',
                      params: { propertyName: key1 },
                    };
                    if (vErrors === null) {
                      vErrors = [err0];
                    } else {
                      vErrors.push(err0);
                    }
                    errors++;
                    validate73.errors = vErrors;
                    return false;
                    break;
                  }
                }
                if (valid1) {
                  for (const key2 in data0) {
                    const _errs6 = errors;
                    if (
                      !validate58(data0[key2], {
                        instancePath:
                          instancePath + '/items/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                        parentData: data0,
                        parentDataProperty: key2,
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs6 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                }
              } else {
                validate73.errors = [
                  {
                    instancePath: instancePath + '/items',
                    schemaPath: '#/properties/items/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  },
                ];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate73.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate73.errors = vErrors;
  return errors === 0;
}
const schema30 = {
  title: 'SharedFlow',
  description:
    'A shared flow (common module of Architect): called by other flows, which hold a copy of it from their last publish.',
  type: 'object',
  'x-callwright': { noun: 'shared flow', rank: 40, isRoute: false, exclusive: [] },
  if: { required: ['archy'] },
  then: { $ref: '../flow-parts.schema.json#/definitions/archyBody' },
  else: {
    title: 'Steps of a shared flow',
    description: 'A shared flow in the small language.',
    type: 'object',
    additionalProperties: false,
    properties: {
      name: { $ref: '../names.schema.json#/definitions/liveName' },
      description: {
        $ref: '../names.schema.json#/definitions/description',
        'x-callwright': { scope: 'header' },
      },
      division: { $ref: '../names.schema.json#/definitions/division' },
      languages: { $ref: '../flow-parts.schema.json#/definitions/languages' },
      compatibleWith: {
        description: 'Flow types that may call it, by the top keys of Architect YAML.',
        type: 'array',
        minItems: 1,
        items: {
          type: 'string',
          enum: [
            'inboundCall',
            'inboundEmail',
            'inboundShortMessage',
            'inboundChat',
            'outboundCall',
            'secureCall',
            'inqueueCall',
            'inqueueEmail',
            'inqueueShortMessage',
            'botFlow',
            'digitalBot',
            'workflow',
            'workitem',
            'surveyInvite',
            'voiceSurvey',
            'voicemail',
            'voice',
            'emailSend',
          ],
        },
        'x-callwright': { set: true, scope: 'header' },
      },
      inputs: { $ref: '../value.schema.json#/definitions/declarations', description: 'What callers give.' },
      outputs: {
        $ref: '../value.schema.json#/definitions/declarations',
        description: 'What callers receive.',
      },
      variables: {
        $ref: '../value.schema.json#/definitions/declarations',
        description: 'Internal variables.',
      },
      settings: { $ref: '../flow-parts.schema.json#/definitions/settings' },
      onError: {
        $ref: '../step.schema.json#/definitions/steps',
        description: 'What happens when an action fails in a way that nothing handles.',
      },
      menus: { $ref: '../flow-parts.schema.json#/definitions/menus' },
      tasks: { $ref: '../flow-parts.schema.json#/definitions/tasks' },
      steps: {
        $ref: '../step.schema.json#/definitions/steps',
        description: 'What the flow does from its start.',
      },
    },
    required: ['languages', 'steps'],
    'x-callwright': { alternatives: { steps: 'archy' } },
  },
};
const schema32 = {
  title: 'Architect body',
  type: 'object',
  description:
    'A body in Architect YAML. Its header (name, description, division, languages, inputs, outputs, type) is read from the document.',
  additionalProperties: false,
  properties: {
    archy: {
      description: 'Architect YAML: a path relative to the manifest, or the document itself.',
      type: ['string', 'object'],
      minLength: 1,
      minProperties: 1,
      'x-callwright': { format: 'body-path' },
    },
    substitutions: {
      description: 'Values for the {{key}} marks of the text, filled in before it is parsed.',
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'boolean'] },
    },
  },
  required: ['archy'],
};
function validate82(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.archy === undefined && (missing0 = 'archy')) {
        validate82.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'archy' || key0 === 'substitutions')) {
            validate82.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.archy !== undefined) {
            let data0 = data.archy;
            const _errs2 = errors;
            if (typeof data0 !== 'string' && !(data0 && typeof data0 == 'object' && !Array.isArray(data0))) {
              validate82.errors = [
                {
                  instancePath: instancePath + '/archy',
                  schemaPath: '#/properties/archy/type',
                  keyword: 'type',
                  params: { type: schema32.properties.archy.type },
                },
              ];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 === 'string') {
                if (data0.length < 1) {
                  validate82.errors = [
                    {
                      instancePath: instancePath + '/archy',
                      schemaPath: '#/properties/archy/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                }
              }
              if (errors === _errs2) {
                if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                  if (Object.keys(data0).length < 1) {
                    validate82.errors = [
                      {
                        instancePath: instancePath + '/archy',
                        schemaPath: '#/properties/archy/minProperties',
                        keyword: 'minProperties',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.substitutions !== undefined) {
              let data1 = data.substitutions;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
                  for (const key1 in data1) {
                    let data2 = data1[key1];
                    const _errs8 = errors;
                    if (
                      typeof data2 !== 'string' &&
                      !(typeof data2 == 'number' && isFinite(data2)) &&
                      typeof data2 !== 'boolean'
                    ) {
                      validate82.errors = [
                        {
                          instancePath:
                            instancePath + '/substitutions/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                          schemaPath: '#/properties/substitutions/additionalProperties/type',
                          keyword: 'type',
                          params: { type: schema32.properties.substitutions.additionalProperties.type },
                        },
                      ];
                      return false;
                    }
                    var valid1 = _errs8 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate82.errors = [
                    {
                      instancePath: instancePath + '/substitutions',
                      schemaPath: '#/properties/substitutions/type',
                      keyword: 'type',
                      params: { type: 'object' },
                    },
                  ];
                  return false;
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate82.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate82.errors = vErrors;
  return errors === 0;
}
function validate84(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length > 200) {
        validate84.errors = [
          { instancePath, schemaPath: '#/maxLength', keyword: 'maxLength', params: { limit: 200 } },
        ];
        return false;
      } else {
        if (data.length < 1) {
          validate84.errors = [
            { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
          ];
          return false;
        }
      }
    } else {
      validate84.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate84.errors = vErrors;
  return errors === 0;
}
function validate86(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string') {
    validate86.errors = [{ instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } }];
    return false;
  }
  validate86.errors = vErrors;
  return errors === 0;
}
function validate88(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate88.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    } else {
      validate88.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate88.errors = vErrors;
  return errors === 0;
}
const pattern7 = new RegExp('^[a-z]{2,3}(-[a-z0-9]{2,8})*$', 'u');
function validate91(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern7.test(data)) {
        validate91.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z]{2,3}(-[a-z0-9]{2,8})*$' },
          },
        ];
        return false;
      }
    } else {
      validate91.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate91.errors = vErrors;
  return errors === 0;
}
function validate90(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      if (data.length < 1) {
        validate90.errors = [
          { instancePath, schemaPath: '#/minItems', keyword: 'minItems', params: { limit: 1 } },
        ];
        return false;
      } else {
        var valid0 = true;
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          const _errs2 = errors;
          if (
            !validate91(data[i0], {
              instancePath: instancePath + '/' + i0,
              parentData: data,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
            errors = vErrors.length;
          }
          var valid0 = _errs2 === errors;
          if (!valid0) {
            break;
          }
        }
      }
    } else {
      validate90.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate90.errors = vErrors;
  return errors === 0;
}
const pattern8 = new RegExp('^[A-Za-z][A-Za-z0-9_]*$', 'u');
const pattern9 = new RegExp('^[a-z][A-Za-z]*$', 'u');
function validate101(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern9.test(data)) {
        validate101.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z][A-Za-z]*$' },
          },
        ];
        return false;
      }
    } else {
      validate101.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate101.errors = vErrors;
  return errors === 0;
}
function validate100(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs1 = errors;
        if (errors === _errs1) {
          if (typeof key0 === 'string') {
            if (!pattern8.test(key0)) {
              const err0 = {
                instancePath,
                schemaPath: '#/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
                propertyName: key0,
              };
              if (vErrors === null) {
                vErrors = [err0];
              } else {
                vErrors.push(err0);
              }
              errors++;
            }
          }
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          const err1 = {
            instancePath,
            schemaPath: '#/propertyNames',
            keyword: 'propertyNames',
            params: { propertyName: key0 },
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
          validate100.errors = vErrors;
          return false;
          break;
        }
      }
      if (valid0) {
        for (const key1 in data) {
          const _errs4 = errors;
          if (
            !validate101(data[key1], {
              instancePath: instancePath + '/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data,
              parentDataProperty: key1,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
            errors = vErrors.length;
          }
          var valid1 = _errs4 === errors;
          if (!valid1) {
            break;
          }
        }
      }
    } else {
      validate100.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate100.errors = vErrors;
  return errors === 0;
}
function validate106(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
    } else {
      validate106.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate106.errors = vErrors;
  return errors === 0;
}
const root1 = { validate: validate108 };
const schema44 = {
  title: 'Step',
  description: 'A step: a map with exactly one verb, or the plain name of a verb without arguments.',
  type: ['object', 'string'],
  if: { type: 'object' },
  then: {
    type: 'object',
    properties: {
      say: { description: 'Says a text or plays a prompt; sends a reply in messages and e-mail.' },
      ask: { description: 'Says something and collects digits from the keypad.' },
      goToMenu: { description: 'Goes to a menu of this flow and does not come back.' },
      if: { description: 'Takes one of two ways.' },
      switch: { description: 'Takes the first way whose condition holds.' },
      set: { description: 'Gives values to variables, in order.' },
      lookUp: { description: 'Reads one row of a data table.' },
      findQueue: { description: 'Finds a queue by a name that is known at run time.' },
      callDataAction: { description: 'Calls a data action of an integration.' },
      checkHours: { description: 'Takes the way that a schedule group says at this moment.' },
      checkSchedule: { description: 'Takes the way that one schedule says at this moment.' },
      checkEmergency: { description: 'Takes another way while an emergency group is on.' },
      call: { description: 'Calls a shared flow and comes back.' },
      callBot: { description: 'Hands over to a bot and comes back.' },
      callTask: { description: 'Runs a task of this flow and comes back.' },
      goToTask: { description: 'Goes to a task of this flow and does not come back.' },
      setParticipantData: { description: 'Writes data of the conversation.' },
      getParticipantData: { description: 'Reads data of the conversation.' },
      setLanguage: { description: 'Changes the language of the rest of the conversation.' },
      transferToQueue: { description: 'Leaves for a queue; goes on when the transfer fails.' },
      transferToVoicemail: { description: 'Leaves for a voicemail box; goes on when the transfer fails.' },
      transferToFlow: { description: 'Leaves for another flow; goes on when the transfer fails.' },
      transferToSecureFlow: { description: 'Leaves for a secure flow; goes on when the transfer fails.' },
      transferToUser: { description: 'Leaves for a person; goes on when the transfer fails.' },
      transferToGroup: { description: 'Leaves for a group of people; goes on when the transfer fails.' },
      transferToNumber: { description: 'Leaves for a phone number; goes on when the transfer fails.' },
      hold: { description: 'Plays music for a while.' },
      archy: { description: 'One action of Architect YAML, taken over word for word.' },
    },
    if: { required: ['say'] },
    then: { $ref: 'verbs/say.schema.json' },
    else: {
      if: { required: ['ask'] },
      then: { $ref: 'verbs/ask.schema.json' },
      else: {
        if: { required: ['goToMenu'] },
        then: { $ref: 'verbs/go-to-menu.schema.json' },
        else: {
          if: { required: ['if'] },
          then: { $ref: 'verbs/if.schema.json' },
          else: {
            if: { required: ['switch'] },
            then: { $ref: 'verbs/switch.schema.json' },
            else: {
              if: { required: ['set'] },
              then: { $ref: 'verbs/set.schema.json' },
              else: {
                if: { required: ['lookUp'] },
                then: { $ref: 'verbs/look-up.schema.json' },
                else: {
                  if: { required: ['findQueue'] },
                  then: { $ref: 'verbs/find-queue.schema.json' },
                  else: {
                    if: { required: ['callDataAction'] },
                    then: { $ref: 'verbs/call-data-action.schema.json' },
                    else: {
                      if: { required: ['checkHours'] },
                      then: { $ref: 'verbs/check-hours.schema.json' },
                      else: {
                        if: { required: ['checkSchedule'] },
                        then: { $ref: 'verbs/check-schedule.schema.json' },
                        else: {
                          if: { required: ['checkEmergency'] },
                          then: { $ref: 'verbs/check-emergency.schema.json' },
                          else: {
                            if: { required: ['call'] },
                            then: { $ref: 'verbs/call.schema.json' },
                            else: {
                              if: { required: ['callBot'] },
                              then: { $ref: 'verbs/call-bot.schema.json' },
                              else: {
                                if: { required: ['callTask'] },
                                then: { $ref: 'verbs/call-task.schema.json' },
                                else: {
                                  if: { required: ['goToTask'] },
                                  then: { $ref: 'verbs/go-to-task.schema.json' },
                                  else: {
                                    if: { required: ['setParticipantData'] },
                                    then: { $ref: 'verbs/set-participant-data.schema.json' },
                                    else: {
                                      if: { required: ['getParticipantData'] },
                                      then: { $ref: 'verbs/get-participant-data.schema.json' },
                                      else: {
                                        if: { required: ['setLanguage'] },
                                        then: { $ref: 'verbs/set-language.schema.json' },
                                        else: {
                                          if: { required: ['transferToQueue'] },
                                          then: { $ref: 'verbs/transfer-to-queue.schema.json' },
                                          else: {
                                            if: { required: ['transferToVoicemail'] },
                                            then: { $ref: 'verbs/transfer-to-voicemail.schema.json' },
                                            else: {
                                              if: { required: ['transferToFlow'] },
                                              then: { $ref: 'verbs/transfer-to-flow.schema.json' },
                                              else: {
                                                if: { required: ['transferToSecureFlow'] },
                                                then: { $ref: 'verbs/transfer-to-secure-flow.schema.json' },
                                                else: {
                                                  if: { required: ['transferToUser'] },
                                                  then: { $ref: 'verbs/transfer-to-user.schema.json' },
                                                  else: {
                                                    if: { required: ['transferToGroup'] },
                                                    then: { $ref: 'verbs/transfer-to-group.schema.json' },
                                                    else: {
                                                      if: { required: ['transferToNumber'] },
                                                      then: { $ref: 'verbs/transfer-to-number.schema.json' },
                                                      else: {
                                                        if: { required: ['hold'] },
                                                        then: { $ref: 'verbs/hold.schema.json' },
                                                        else: {
                                                          if: { required: ['archy'] },
                                                          then: { $ref: 'verbs/archy.schema.json' },
                                                          else: false,
                                                        },
                                                      },
                                                    },
                                                  },
                                                },
                                              },
                                            },
                                          },
                                        },
                                      },
                                    },
                                  },
                                },
                              },
                            },
                          },
                        },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
  else: { $ref: '#/definitions/word' },
  definitions: {
    word: {
      title: 'Verb without arguments',
      description: 'A verb that stands alone.',
      type: 'string',
      enum: ['disconnect', 'return', 'repeatMenu', 'previousMenu'],
    },
    steps: { title: 'Steps', description: 'Steps, in order.', type: 'array', items: { $ref: '#' } },
  },
};
const schema46 = {
  title: 'Audio',
  description:
    'What is said or played: a text, an `=expression`, `{ prompt: NAME }`, or a map of language tags to one of these. `{ text: ... }` says anything literally.',
  type: ['string', 'object'],
  if: { type: 'object' },
  then: {
    if: { required: ['text'] },
    then: { $ref: 'value.schema.json#/definitions/literalText' },
    else: {
      if: { required: ['prompt'] },
      then: { $ref: '#/definitions/prompt' },
      else: {
        type: 'object',
        minProperties: 1,
        propertyNames: {
          pattern: '^[a-z]{2,3}(-[a-z0-9]{2,8})*$',
          'x-callwright': { format: 'language', instead: ['prompt', 'text'] },
        },
        additionalProperties: { $ref: '#/definitions/oneLanguage' },
      },
    },
  },
  'x-callwright': { format: 'audio' },
  definitions: {
    prompt: {
      title: 'Prompt',
      type: 'object',
      description: 'A recorded prompt.',
      additionalProperties: false,
      properties: {
        prompt: {
          $ref: 'names.schema.json#/definitions/reference',
          description: 'Name of a user prompt.',
          'x-callwright': { bucket: 'prompts' },
        },
      },
      required: ['prompt'],
    },
    oneLanguage: {
      title: 'Audio in one language',
      description: 'A text, an `=expression`, `{ prompt: NAME }` or `{ text: ... }`.',
      type: ['string', 'object'],
      if: { type: 'object' },
      then: {
        if: { required: ['text'] },
        then: { $ref: 'value.schema.json#/definitions/literalText' },
        else: { $ref: '#/definitions/prompt' },
      },
    },
  },
};
const schema39 = {
  title: 'Literal text',
  description: 'A text that is taken literally, whatever it begins with.',
  type: 'object',
  additionalProperties: false,
  required: ['text'],
  properties: {
    text: { type: ['string', 'number', 'boolean'], description: 'Taken literally, whatever it begins with.' },
  },
};
function validate111(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.text === undefined && (missing0 = 'text')) {
        validate111.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'text')) {
            validate111.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.text !== undefined) {
            let data0 = data.text;
            if (
              typeof data0 !== 'string' &&
              !(typeof data0 == 'number' && isFinite(data0)) &&
              typeof data0 !== 'boolean'
            ) {
              validate111.errors = [
                {
                  instancePath: instancePath + '/text',
                  schemaPath: '#/properties/text/type',
                  keyword: 'type',
                  params: { type: schema39.properties.text.type },
                },
              ];
              return false;
            }
          }
        }
      }
    } else {
      validate111.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate111.errors = vErrors;
  return errors === 0;
}
function validate114(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate114.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate114.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate114.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate114.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate114.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate114.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate114.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate114.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate114.errors = vErrors;
  return errors === 0;
}
function validate113(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.prompt === undefined && (missing0 = 'prompt')) {
        validate113.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'prompt')) {
            validate113.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.prompt !== undefined) {
            if (
              !validate114(data.prompt, {
                instancePath: instancePath + '/prompt',
                parentData: data,
                parentDataProperty: 'prompt',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
              errors = vErrors.length;
            }
          }
        }
      }
    } else {
      validate113.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate113.errors = vErrors;
  return errors === 0;
}
const schema50 = {
  title: 'Audio in one language',
  description: 'A text, an `=expression`, `{ prompt: NAME }` or `{ text: ... }`.',
  type: ['string', 'object'],
  if: { type: 'object' },
  then: {
    if: { required: ['text'] },
    then: { $ref: 'value.schema.json#/definitions/literalText' },
    else: { $ref: '#/definitions/prompt' },
  },
};
function validate117(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate117.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema50.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    const _errs5 = errors;
    let valid1 = true;
    const _errs6 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.text === undefined && (missing0 = 'text')) {
        const err1 = {};
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid1 = _errs6 === errors;
    errors = _errs5;
    if (vErrors !== null) {
      if (_errs5) {
        vErrors.length = _errs5;
      } else {
        vErrors = null;
      }
    }
    let ifClause0;
    if (_valid1) {
      const _errs7 = errors;
      if (!validate111(data, { instancePath, parentData, parentDataProperty, rootData })) {
        vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs7 === errors;
      valid1 = _valid1;
      ifClause0 = 'then';
    } else {
      const _errs8 = errors;
      if (!validate113(data, { instancePath, parentData, parentDataProperty, rootData })) {
        vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs8 === errors;
      valid1 = _valid1;
      ifClause0 = 'else';
    }
    if (!valid1) {
      const err2 = {
        instancePath,
        schemaPath: '#/then/if',
        keyword: 'if',
        params: { failingKeyword: ifClause0 },
      };
      if (vErrors === null) {
        vErrors = [err2];
      } else {
        vErrors.push(err2);
      }
      errors++;
      validate117.errors = vErrors;
      return false;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err3 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err3];
    } else {
      vErrors.push(err3);
    }
    errors++;
    validate117.errors = vErrors;
    return false;
  }
  validate117.errors = vErrors;
  return errors === 0;
}
function validate110(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate110.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema46.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    const _errs5 = errors;
    let valid1 = true;
    const _errs6 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.text === undefined && (missing0 = 'text')) {
        const err1 = {};
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid1 = _errs6 === errors;
    errors = _errs5;
    if (vErrors !== null) {
      if (_errs5) {
        vErrors.length = _errs5;
      } else {
        vErrors = null;
      }
    }
    let ifClause0;
    if (_valid1) {
      const _errs7 = errors;
      if (!validate111(data, { instancePath, parentData, parentDataProperty, rootData })) {
        vErrors = vErrors === null ? validate111.errors : vErrors.concat(validate111.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs7 === errors;
      valid1 = _valid1;
      ifClause0 = 'then';
    } else {
      const _errs8 = errors;
      const _errs9 = errors;
      let valid2 = true;
      const _errs10 = errors;
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing1;
        if (data.prompt === undefined && (missing1 = 'prompt')) {
          const err2 = {};
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid2 = _errs10 === errors;
      errors = _errs9;
      if (vErrors !== null) {
        if (_errs9) {
          vErrors.length = _errs9;
        } else {
          vErrors = null;
        }
      }
      let ifClause1;
      if (_valid2) {
        const _errs11 = errors;
        if (!validate113(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate113.errors : vErrors.concat(validate113.errors);
          errors = vErrors.length;
        }
        var _valid2 = _errs11 === errors;
        valid2 = _valid2;
        ifClause1 = 'then';
      } else {
        const _errs12 = errors;
        if (errors === _errs12) {
          if (data && typeof data == 'object' && !Array.isArray(data)) {
            if (Object.keys(data).length < 1) {
              validate110.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/else/else/minProperties',
                  keyword: 'minProperties',
                  params: { limit: 1 },
                },
              ];
              return false;
            } else {
              for (const key0 in data) {
                const _errs14 = errors;
                if (errors === _errs14) {
                  if (typeof key0 === 'string') {
                    if (!pattern7.test(key0)) {
                      const err3 = {
                        instancePath,
                        schemaPath: '#/then/else/else/propertyNames/pattern',
                        keyword: 'pattern',
                        params: { pattern: '^[a-z]{2,3}(-[a-z0-9]{2,8})*$' },
                        propertyName: key0,
                      };
                      if (vErrors === null) {
                        vErrors = [err3];
                      } else {
                        vErrors.push(err3);
                      }
                      errors++;
                    }
                  }
                }
                var valid3 = _errs14 === errors;
                if (!valid3) {
                  const err4 = {
                    instancePath,
                    schemaPath: '#/then/else/else/propertyNames',
                    keyword: 'propertyNames',
                    params: { propertyName: key0 },
                  };
                  if (vErrors === null) {
                    vErrors = [err4];
                  } else {
                    vErrors.push(err4);
                  }
                  errors++;
                  validate110.errors = vErrors;
                  return false;
                  break;
                }
              }
              if (valid3) {
                for (const key1 in data) {
                  const _errs17 = errors;
                  if (
                    !validate117(data[key1], {
                      instancePath: instancePath + '/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                      parentData: data,
                      parentDataProperty: key1,
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate117.errors : vErrors.concat(validate117.errors);
                    errors = vErrors.length;
                  }
                  var valid4 = _errs17 === errors;
                  if (!valid4) {
                    break;
                  }
                }
              }
            }
          } else {
            validate110.errors = [
              {
                instancePath,
                schemaPath: '#/then/else/else/type',
                keyword: 'type',
                params: { type: 'object' },
              },
            ];
            return false;
          }
        }
        var _valid2 = _errs12 === errors;
        valid2 = _valid2;
        ifClause1 = 'else';
      }
      if (!valid2) {
        const err5 = {
          instancePath,
          schemaPath: '#/then/else/if',
          keyword: 'if',
          params: { failingKeyword: ifClause1 },
        };
        if (vErrors === null) {
          vErrors = [err5];
        } else {
          vErrors.push(err5);
        }
        errors++;
        validate110.errors = vErrors;
        return false;
      }
      var _valid1 = _errs8 === errors;
      valid1 = _valid1;
      ifClause0 = 'else';
    }
    if (!valid1) {
      const err6 = {
        instancePath,
        schemaPath: '#/then/if',
        keyword: 'if',
        params: { failingKeyword: ifClause0 },
      };
      if (vErrors === null) {
        vErrors = [err6];
      } else {
        vErrors.push(err6);
      }
      errors++;
      validate110.errors = vErrors;
      return false;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err7 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err7];
    } else {
      vErrors.push(err7);
    }
    errors++;
    validate110.errors = vErrors;
    return false;
  }
  validate110.errors = vErrors;
  return errors === 0;
}
function validate109(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.say === undefined && (missing0 = 'say')) {
        validate109.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'say' || key0 === 'name')) {
            validate109.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.say !== undefined) {
            const _errs3 = errors;
            if (
              !validate110(data.say, {
                instancePath: instancePath + '/say',
                parentData: data,
                parentDataProperty: 'say',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs4 = errors;
              if (typeof data.name !== 'string') {
                validate109.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate109.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate109.errors = vErrors;
  return errors === 0;
}
const schema51 = {
  title: 'Ask for digits',
  description: 'Says something and collects digits from the keypad.',
  type: 'object',
  additionalProperties: false,
  properties: {
    ask: { $ref: '../audio.schema.json', description: 'What is said before the caller types.' },
    name: { type: 'string', description: 'Label of the action in Architect.' },
    digits: {
      description: 'How many digits: a number, or a range such as 1-10.',
      type: ['integer', 'string'],
      minimum: 1,
      pattern: '^\\d+-\\d+$',
      'x-callwright': { format: 'digits' },
    },
    into: { $ref: '../value.schema.json#/definitions/variable', description: 'Takes the digits.' },
    endKey: {
      description: 'Key that ends the input early: `"#"`, `"*"` or a digit.',
      type: ['string', 'integer'],
      minimum: 0,
      maximum: 9,
      pattern: '^[0-9#*]$',
      'x-callwright': { format: 'key' },
    },
    wait: {
      $ref: '../value.schema.json#/definitions/duration',
      description: 'How long to wait for the next digit.',
    },
    readBack: { description: 'Whether the digits are read back and confirmed.', type: 'boolean' },
    success: { $ref: '../step.schema.json#/definitions/steps', description: 'What happens with digits.' },
    failure: {
      $ref: '../step.schema.json#/definitions/steps',
      description: 'What happens without usable digits.',
    },
  },
  required: ['ask', 'digits', 'into'],
  'x-callwright': { verb: 'ask', order: 2 },
};
const func2 = Object.prototype.hasOwnProperty;
const pattern12 = new RegExp('^[A-Za-z]+\\.[^\\s.=]+$', 'u');
function validate125(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern12.test(data)) {
        validate125.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z]+\\.[^\\s.=]+$' },
          },
        ];
        return false;
      }
    } else {
      validate125.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate125.errors = vErrors;
  return errors === 0;
}
const pattern14 = new RegExp('^(\\d+(\\.\\d+)?(ms|s|m)|=[^=].*)$', 'u');
function validate127(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern14.test(data)) {
        validate127.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^(\\d+(\\.\\d+)?(ms|s|m)|=[^=].*)$' },
          },
        ];
        return false;
      }
    } else {
      validate127.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate127.errors = vErrors;
  return errors === 0;
}
function validate129(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate129.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate129.errors = vErrors;
  return errors === 0;
}
const pattern11 = new RegExp('^\\d+-\\d+$', 'u');
const pattern13 = new RegExp('^[0-9#*]$', 'u');
function validate123(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.ask === undefined && (missing0 = 'ask')) ||
        (data.digits === undefined && (missing0 = 'digits')) ||
        (data.into === undefined && (missing0 = 'into'))
      ) {
        validate123.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!func2.call(schema51.properties, key0)) {
            validate123.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.ask !== undefined) {
            const _errs3 = errors;
            if (
              !validate110(data.ask, {
                instancePath: instancePath + '/ask',
                parentData: data,
                parentDataProperty: 'ask',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs4 = errors;
              if (typeof data.name !== 'string') {
                validate123.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.digits !== undefined) {
                let data2 = data.digits;
                const _errs6 = errors;
                if (
                  !(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) &&
                  typeof data2 !== 'string'
                ) {
                  validate123.errors = [
                    {
                      instancePath: instancePath + '/digits',
                      schemaPath: '#/properties/digits/type',
                      keyword: 'type',
                      params: { type: schema51.properties.digits.type },
                    },
                  ];
                  return false;
                }
                if (errors === _errs6) {
                  if (typeof data2 == 'number' && isFinite(data2)) {
                    if (data2 < 1 || isNaN(data2)) {
                      validate123.errors = [
                        {
                          instancePath: instancePath + '/digits',
                          schemaPath: '#/properties/digits/minimum',
                          keyword: 'minimum',
                          params: { comparison: '>=', limit: 1 },
                        },
                      ];
                      return false;
                    }
                  }
                  if (errors === _errs6) {
                    if (typeof data2 === 'string') {
                      if (!pattern11.test(data2)) {
                        validate123.errors = [
                          {
                            instancePath: instancePath + '/digits',
                            schemaPath: '#/properties/digits/pattern',
                            keyword: 'pattern',
                            params: { pattern: '^\\d+-\\d+$' },
                          },
                        ];
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.into !== undefined) {
                  const _errs9 = errors;
                  if (
                    !validate125(data.into, {
                      instancePath: instancePath + '/into',
                      parentData: data,
                      parentDataProperty: 'into',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.endKey !== undefined) {
                    let data4 = data.endKey;
                    const _errs10 = errors;
                    if (
                      typeof data4 !== 'string' &&
                      !(typeof data4 == 'number' && !(data4 % 1) && !isNaN(data4) && isFinite(data4))
                    ) {
                      validate123.errors = [
                        {
                          instancePath: instancePath + '/endKey',
                          schemaPath: '#/properties/endKey/type',
                          keyword: 'type',
                          params: { type: schema51.properties.endKey.type },
                        },
                      ];
                      return false;
                    }
                    if (errors === _errs10) {
                      if (typeof data4 == 'number' && isFinite(data4)) {
                        if (data4 > 9 || isNaN(data4)) {
                          validate123.errors = [
                            {
                              instancePath: instancePath + '/endKey',
                              schemaPath: '#/properties/endKey/maximum',
                              keyword: 'maximum',
                              params: { comparison: '<=', limit: 9 },
                            },
                          ];
                          return false;
                        } else {
                          if (data4 < 0 || isNaN(data4)) {
                            validate123.errors = [
                              {
                                instancePath: instancePath + '/endKey',
                                schemaPath: '#/properties/endKey/minimum',
                                keyword: 'minimum',
                                params: { comparison: '>=', limit: 0 },
                              },
                            ];
                            return false;
                          }
                        }
                      }
                      if (errors === _errs10) {
                        if (typeof data4 === 'string') {
                          if (!pattern13.test(data4)) {
                            validate123.errors = [
                              {
                                instancePath: instancePath + '/endKey',
                                schemaPath: '#/properties/endKey/pattern',
                                keyword: 'pattern',
                                params: { pattern: '^[0-9#*]$' },
                              },
                            ];
                            return false;
                          }
                        }
                      }
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.wait !== undefined) {
                      const _errs13 = errors;
                      if (
                        !validate127(data.wait, {
                          instancePath: instancePath + '/wait',
                          parentData: data,
                          parentDataProperty: 'wait',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate127.errors : vErrors.concat(validate127.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs13 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.readBack !== undefined) {
                        const _errs14 = errors;
                        if (typeof data.readBack !== 'boolean') {
                          validate123.errors = [
                            {
                              instancePath: instancePath + '/readBack',
                              schemaPath: '#/properties/readBack/type',
                              keyword: 'type',
                              params: { type: 'boolean' },
                            },
                          ];
                          return false;
                        }
                        var valid0 = _errs14 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.success !== undefined) {
                          const _errs16 = errors;
                          if (
                            !validate129(data.success, {
                              instancePath: instancePath + '/success',
                              parentData: data,
                              parentDataProperty: 'success',
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs16 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.failure !== undefined) {
                            const _errs17 = errors;
                            if (
                              !validate129(data.failure, {
                                instancePath: instancePath + '/failure',
                                parentData: data,
                                parentDataProperty: 'failure',
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs17 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate123.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate123.errors = vErrors;
  return errors === 0;
}
function validate133(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.goToMenu === undefined && (missing0 = 'goToMenu')) {
        validate133.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'goToMenu' || key0 === 'name')) {
            validate133.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.goToMenu !== undefined) {
            let data0 = data.goToMenu;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (typeof data0 === 'string') {
                if (data0.length < 1) {
                  validate133.errors = [
                    {
                      instancePath: instancePath + '/goToMenu',
                      schemaPath: '#/properties/goToMenu/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                }
              } else {
                validate133.errors = [
                  {
                    instancePath: instancePath + '/goToMenu',
                    schemaPath: '#/properties/goToMenu/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs6 = errors;
              if (typeof data.name !== 'string') {
                validate133.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate133.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate133.errors = vErrors;
  return errors === 0;
}
const pattern15 = new RegExp('^=[^=]', 'u');
function validate136(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern15.test(data)) {
        validate136.errors = [
          { instancePath, schemaPath: '#/pattern', keyword: 'pattern', params: { pattern: '^=[^=]' } },
        ];
        return false;
      }
    } else {
      validate136.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate136.errors = vErrors;
  return errors === 0;
}
function validate138(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate138.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate138.errors = vErrors;
  return errors === 0;
}
function validate135(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if ((data.if === undefined && (missing0 = 'if')) || (data.then === undefined && (missing0 = 'then'))) {
        validate135.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'if' || key0 === 'name' || key0 === 'then' || key0 === 'else')) {
            validate135.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.if !== undefined) {
            const _errs3 = errors;
            if (
              !validate136(data.if, {
                instancePath: instancePath + '/if',
                parentData: data,
                parentDataProperty: 'if',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs4 = errors;
              if (typeof data.name !== 'string') {
                validate135.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.then !== undefined) {
                const _errs6 = errors;
                if (
                  !validate138(data.then, {
                    instancePath: instancePath + '/then',
                    parentData: data,
                    parentDataProperty: 'then',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.else !== undefined) {
                  const _errs7 = errors;
                  if (
                    !validate138(data.else, {
                      instancePath: instancePath + '/else',
                      parentData: data,
                      parentDataProperty: 'else',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate138.errors : vErrors.concat(validate138.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate135.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate135.errors = vErrors;
  return errors === 0;
}
function validate143(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern15.test(data)) {
        validate143.errors = [
          { instancePath, schemaPath: '#/pattern', keyword: 'pattern', params: { pattern: '^=[^=]' } },
        ];
        return false;
      }
    } else {
      validate143.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate143.errors = vErrors;
  return errors === 0;
}
function validate145(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate145.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate145.errors = vErrors;
  return errors === 0;
}
function validate142(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.switch === undefined && (missing0 = 'switch')) {
        validate142.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'switch' || key0 === 'name' || key0 === 'default')) {
            validate142.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.switch !== undefined) {
            let data0 = data.switch;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (Array.isArray(data0)) {
                if (data0.length < 1) {
                  validate142.errors = [
                    {
                      instancePath: instancePath + '/switch',
                      schemaPath: '#/properties/switch/minItems',
                      keyword: 'minItems',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                } else {
                  var valid1 = true;
                  const len0 = data0.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data1 = data0[i0];
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
                        let missing1;
                        if (
                          (data1.when === undefined && (missing1 = 'when')) ||
                          (data1.steps === undefined && (missing1 = 'steps'))
                        ) {
                          validate142.errors = [
                            {
                              instancePath: instancePath + '/switch/' + i0,
                              schemaPath: '#/properties/switch/items/required',
                              keyword: 'required',
                              params: { missingProperty: missing1 },
                            },
                          ];
                          return false;
                        } else {
                          const _errs7 = errors;
                          for (const key1 in data1) {
                            if (!(key1 === 'when' || key1 === 'name' || key1 === 'steps')) {
                              validate142.errors = [
                                {
                                  instancePath: instancePath + '/switch/' + i0,
                                  schemaPath: '#/properties/switch/items/additionalProperties',
                                  keyword: 'additionalProperties',
                                  params: { additionalProperty: key1 },
                                },
                              ];
                              return false;
                              break;
                            }
                          }
                          if (_errs7 === errors) {
                            if (data1.when !== undefined) {
                              const _errs8 = errors;
                              if (
                                !validate143(data1.when, {
                                  instancePath: instancePath + '/switch/' + i0 + '/when',
                                  parentData: data1,
                                  parentDataProperty: 'when',
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null ? validate143.errors : vErrors.concat(validate143.errors);
                                errors = vErrors.length;
                              }
                              var valid2 = _errs8 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data1.name !== undefined) {
                                const _errs9 = errors;
                                if (typeof data1.name !== 'string') {
                                  validate142.errors = [
                                    {
                                      instancePath: instancePath + '/switch/' + i0 + '/name',
                                      schemaPath: '#/properties/switch/items/properties/name/type',
                                      keyword: 'type',
                                      params: { type: 'string' },
                                    },
                                  ];
                                  return false;
                                }
                                var valid2 = _errs9 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data1.steps !== undefined) {
                                  const _errs11 = errors;
                                  if (
                                    !validate145(data1.steps, {
                                      instancePath: instancePath + '/switch/' + i0 + '/steps',
                                      parentData: data1,
                                      parentDataProperty: 'steps',
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null
                                        ? validate145.errors
                                        : vErrors.concat(validate145.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid2 = _errs11 === errors;
                                } else {
                                  var valid2 = true;
                                }
                              }
                            }
                          }
                        }
                      } else {
                        validate142.errors = [
                          {
                            instancePath: instancePath + '/switch/' + i0,
                            schemaPath: '#/properties/switch/items/type',
                            keyword: 'type',
                            params: { type: 'object' },
                          },
                        ];
                        return false;
                      }
                    }
                    var valid1 = _errs5 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                }
              } else {
                validate142.errors = [
                  {
                    instancePath: instancePath + '/switch',
                    schemaPath: '#/properties/switch/type',
                    keyword: 'type',
                    params: { type: 'array' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs12 = errors;
              if (typeof data.name !== 'string') {
                validate142.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs12 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.default !== undefined) {
                const _errs14 = errors;
                if (
                  !validate145(data.default, {
                    instancePath: instancePath + '/default',
                    parentData: data,
                    parentDataProperty: 'default',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs14 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate142.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate142.errors = vErrors;
  return errors === 0;
}
const schema38 = {
  title: 'Value',
  description:
    'A literal or an expression. A text that begins with `=` is an Architect expression, `==x` is the literal `=x`, `{ text: ... }` takes anything literally, a list gives a collection. A literal takes the declared type of its target.',
  type: ['string', 'number', 'boolean', 'array', 'object'],
  if: { type: 'object' },
  then: { $ref: '#/definitions/literalText' },
  'x-callwright': { format: 'value' },
  definitions: {
    condition: {
      title: 'Condition',
      description: 'An Architect expression that gives yes or no; begins with `=`.',
      type: 'string',
      pattern: '^=[^=]',
      'x-callwright': { format: 'condition' },
    },
    variable: {
      title: 'Variable',
      description: 'A variable with its scope and without `=`, for example Flow.pin.',
      type: 'string',
      pattern: '^[A-Za-z]+\\.[^\\s.=]+$',
      'x-callwright': { format: 'variable' },
    },
    duration: {
      title: 'Duration',
      description: 'A length of time such as 500ms, 10s or 2m, or an expression.',
      type: 'string',
      pattern: '^(\\d+(\\.\\d+)?(ms|s|m)|=[^=].*)$',
      'x-callwright': { format: 'duration' },
    },
    give: {
      title: 'Inputs',
      description: 'What is given: their name on the left, our value on the right.',
      type: 'object',
      additionalProperties: { $ref: 'value.schema.json' },
    },
    receive: {
      title: 'Outputs',
      description: 'What is received: their name on the left, our variable on the right.',
      type: 'object',
      additionalProperties: { $ref: '#/definitions/variable' },
    },
    declarations: {
      title: 'Variables',
      description: 'Variables by bare name, each with its type, for example string or stringCollection.',
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_]*$', 'x-callwright': { format: 'variable-name' } },
      additionalProperties: { $ref: '#/definitions/variableType' },
    },
    variableType: {
      title: 'Variable type',
      description:
        'Type of a variable as Architect calls it: string, integer, decimal, boolean, dateTime, queue and so on; with Collection behind it for a list.',
      type: 'string',
      pattern: '^[a-z][A-Za-z]*$',
      'x-callwright': { format: 'variable-type' },
    },
    literalText: {
      title: 'Literal text',
      description: 'A text that is taken literally, whatever it begins with.',
      type: 'object',
      additionalProperties: false,
      required: ['text'],
      properties: {
        text: {
          type: ['string', 'number', 'boolean'],
          description: 'Taken literally, whatever it begins with.',
        },
      },
    },
    item: {
      title: 'Item',
      description: 'One value of a collection.',
      type: ['string', 'number', 'boolean', 'object'],
      if: { type: 'object' },
      then: { $ref: '#/definitions/literalText' },
      'x-callwright': { format: 'value' },
    },
  },
  items: { $ref: '#/definitions/item' },
};
function validate95(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.text === undefined && (missing0 = 'text')) {
        validate95.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'text')) {
            validate95.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.text !== undefined) {
            let data0 = data.text;
            if (
              typeof data0 !== 'string' &&
              !(typeof data0 == 'number' && isFinite(data0)) &&
              typeof data0 !== 'boolean'
            ) {
              validate95.errors = [
                {
                  instancePath: instancePath + '/text',
                  schemaPath: '#/properties/text/type',
                  keyword: 'type',
                  params: { type: schema39.properties.text.type },
                },
              ];
              return false;
            }
          }
        }
      }
    } else {
      validate95.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate95.errors = vErrors;
  return errors === 0;
}
const schema40 = {
  title: 'Item',
  description: 'One value of a collection.',
  type: ['string', 'number', 'boolean', 'object'],
  if: { type: 'object' },
  then: { $ref: '#/definitions/literalText' },
  'x-callwright': { format: 'value' },
};
function validate97(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (
    typeof data !== 'string' &&
    !(typeof data == 'number' && isFinite(data)) &&
    typeof data !== 'boolean' &&
    !(data && typeof data == 'object' && !Array.isArray(data))
  ) {
    validate97.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema40.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (!validate95(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate97.errors = vErrors;
    return false;
  }
  validate97.errors = vErrors;
  return errors === 0;
}
function validate94(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (
    (!data || typeof data != 'object') &&
    typeof data !== 'string' &&
    !(typeof data == 'number' && isFinite(data)) &&
    typeof data !== 'boolean'
  ) {
    validate94.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema38.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (!validate95(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate95.errors : vErrors.concat(validate95.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate94.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid1 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs6 = errors;
        if (
          !validate97(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate97.errors : vErrors.concat(validate97.errors);
          errors = vErrors.length;
        }
        var valid1 = _errs6 === errors;
        if (!valid1) {
          break;
        }
      }
    }
  }
  validate94.errors = vErrors;
  return errors === 0;
}
function validate149(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.set === undefined && (missing0 = 'set')) {
        validate149.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'set' || key0 === 'name')) {
            validate149.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.set !== undefined) {
            let data0 = data.set;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                if (Object.keys(data0).length < 1) {
                  validate149.errors = [
                    {
                      instancePath: instancePath + '/set',
                      schemaPath: '#/properties/set/minProperties',
                      keyword: 'minProperties',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                } else {
                  for (const key1 in data0) {
                    const _errs5 = errors;
                    if (errors === _errs5) {
                      if (typeof key1 === 'string') {
                        if (!pattern12.test(key1)) {
                          const err0 = {
                            instancePath: instancePath + '/set',
                            schemaPath: '#/properties/set/propertyNames/pattern',
                            keyword: 'pattern',
                            params: { pattern: '^[A-Za-z]+\\.[^\\s.=]+$' },
                            propertyName: key1,
                          };
                          if (vErrors === null) {
                            vErrors = [err0];
                          } else {
                            vErrors.push(err0);
                          }
                          errors++;
                        }
                      }
                    }
                    var valid1 = _errs5 === errors;
                    if (!valid1) {
                      const err1 = {
                        instancePath: instancePath + '/set',
                        schemaPath: '#/properties/set/propertyNames',
                        keyword: 'propertyNames',
                        params: { propertyName: key1 },
                      };
                      if (vErrors === null) {
                        vErrors = [err1];
                      } else {
                        vErrors.push(err1);
                      }
                      errors++;
                      validate149.errors = vErrors;
                      return false;
                      break;
                    }
                  }
                  if (valid1) {
                    for (const key2 in data0) {
                      const _errs8 = errors;
                      if (
                        !validate94(data0[key2], {
                          instancePath:
                            instancePath + '/set/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                          parentData: data0,
                          parentDataProperty: key2,
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
                        errors = vErrors.length;
                      }
                      var valid2 = _errs8 === errors;
                      if (!valid2) {
                        break;
                      }
                    }
                  }
                }
              } else {
                validate149.errors = [
                  {
                    instancePath: instancePath + '/set',
                    schemaPath: '#/properties/set/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs9 = errors;
              if (typeof data.name !== 'string') {
                validate149.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs9 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate149.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate149.errors = vErrors;
  return errors === 0;
}
function validate153(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate153.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate153.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate153.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate153.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate153.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate153.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate153.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate153.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate153.errors = vErrors;
  return errors === 0;
}
function validate157(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern12.test(data)) {
        validate157.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z]+\\.[^\\s.=]+$' },
          },
        ];
        return false;
      }
    } else {
      validate157.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate157.errors = vErrors;
  return errors === 0;
}
function validate156(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate157(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate156.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate156.errors = vErrors;
  return errors === 0;
}
function validate160(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate160.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate160.errors = vErrors;
  return errors === 0;
}
function validate152(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.lookUp === undefined && (missing0 = 'lookUp')) ||
        (data.key === undefined && (missing0 = 'key')) ||
        (data.failure === undefined && (missing0 = 'failure'))
      ) {
        validate152.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'lookUp' ||
            key0 === 'name' ||
            key0 === 'key' ||
            key0 === 'into' ||
            key0 === 'found' ||
            key0 === 'notFound' ||
            key0 === 'failure'
          )) {
            validate152.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.lookUp !== undefined) {
            const _errs3 = errors;
            if (
              !validate153(data.lookUp, {
                instancePath: instancePath + '/lookUp',
                parentData: data,
                parentDataProperty: 'lookUp',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate153.errors : vErrors.concat(validate153.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate152.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.key !== undefined) {
                const _errs7 = errors;
                if (
                  !validate94(data.key, {
                    instancePath: instancePath + '/key',
                    parentData: data,
                    parentDataProperty: 'key',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.into !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate156(data.into, {
                      instancePath: instancePath + '/into',
                      parentData: data,
                      parentDataProperty: 'into',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate156.errors : vErrors.concat(validate156.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.found !== undefined) {
                    const _errs9 = errors;
                    if (
                      !validate160(data.found, {
                        instancePath: instancePath + '/found',
                        parentData: data,
                        parentDataProperty: 'found',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.notFound !== undefined) {
                      const _errs10 = errors;
                      if (
                        !validate160(data.notFound, {
                          instancePath: instancePath + '/notFound',
                          parentData: data,
                          parentDataProperty: 'notFound',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.failure !== undefined) {
                        const _errs11 = errors;
                        if (
                          !validate160(data.failure, {
                            instancePath: instancePath + '/failure',
                            parentData: data,
                            parentDataProperty: 'failure',
                            rootData,
                          })
                        ) {
                          vErrors =
                            vErrors === null ? validate160.errors : vErrors.concat(validate160.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate152.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate152.errors = vErrors;
  return errors === 0;
}
function validate167(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern12.test(data)) {
        validate167.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z]+\\.[^\\s.=]+$' },
          },
        ];
        return false;
      }
    } else {
      validate167.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate167.errors = vErrors;
  return errors === 0;
}
function validate169(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate169.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate169.errors = vErrors;
  return errors === 0;
}
function validate165(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.findQueue === undefined && (missing0 = 'findQueue')) ||
        (data.into === undefined && (missing0 = 'into'))
      ) {
        validate165.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'findQueue' ||
            key0 === 'name' ||
            key0 === 'into' ||
            key0 === 'found' ||
            key0 === 'notFound'
          )) {
            validate165.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.findQueue !== undefined) {
            const _errs3 = errors;
            if (
              !validate94(data.findQueue, {
                instancePath: instancePath + '/findQueue',
                parentData: data,
                parentDataProperty: 'findQueue',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs4 = errors;
              if (typeof data.name !== 'string') {
                validate165.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.into !== undefined) {
                const _errs6 = errors;
                if (
                  !validate167(data.into, {
                    instancePath: instancePath + '/into',
                    parentData: data,
                    parentDataProperty: 'into',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate167.errors : vErrors.concat(validate167.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs6 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.found !== undefined) {
                  const _errs7 = errors;
                  if (
                    !validate169(data.found, {
                      instancePath: instancePath + '/found',
                      parentData: data,
                      parentDataProperty: 'found',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.notFound !== undefined) {
                    const _errs8 = errors;
                    if (
                      !validate169(data.notFound, {
                        instancePath: instancePath + '/notFound',
                        parentData: data,
                        parentDataProperty: 'notFound',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs8 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate165.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate165.errors = vErrors;
  return errors === 0;
}
const schema71 = {
  title: 'Call a data action',
  description: 'Calls a data action of an integration.',
  type: 'object',
  additionalProperties: false,
  properties: {
    callDataAction: {
      $ref: '../names.schema.json#/definitions/dataAction',
      description: 'The data action.',
      'x-callwright': { bucket: 'dataActions' },
    },
    name: { type: 'string', description: 'Label of the action in Architect.' },
    with: { $ref: '../value.schema.json#/definitions/give', description: 'Inputs of the action.' },
    into: { $ref: '../value.schema.json#/definitions/receive', description: 'Outputs on success.' },
    failureInto: { $ref: '../value.schema.json#/definitions/receive', description: 'Outputs on failure.' },
    within: {
      $ref: '../value.schema.json#/definitions/duration',
      description: 'How long to wait for the answer.',
    },
    success: { $ref: '../step.schema.json#/definitions/steps', description: 'With an answer.' },
    failure: {
      $ref: '../step.schema.json#/definitions/steps',
      description: 'What happens when it fails; `[]` goes on with the next step.',
    },
    timeout: { $ref: '../step.schema.json#/definitions/steps', description: 'When the time is up.' },
  },
  required: ['callDataAction', 'failure'],
  'x-callwright': { verb: 'callDataAction', order: 9 },
};
const schema72 = {
  title: 'Data action reference',
  description: 'A key of `existing.dataActions`, or the action and its integration in place.',
  type: ['string', 'object'],
  minLength: 1,
  if: { type: 'object' },
  then: {
    type: 'object',
    additionalProperties: false,
    properties: {
      existing: { type: 'string', description: 'Live name of the data action.', minLength: 1 },
      integration: {
        type: 'string',
        description: 'Live name of the integration that owns the action.',
        minLength: 1,
      },
    },
    required: ['existing', 'integration'],
  },
};
function validate174(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate174.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema72.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (
          (data.existing === undefined && (missing0 = 'existing')) ||
          (data.integration === undefined && (missing0 = 'integration'))
        ) {
          validate174.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing' || key0 === 'integration')) {
              validate174.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate174.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate174.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
              var valid1 = _errs7 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.integration !== undefined) {
                let data1 = data.integration;
                const _errs9 = errors;
                if (errors === _errs9) {
                  if (typeof data1 === 'string') {
                    if (data1.length < 1) {
                      validate174.errors = [
                        {
                          instancePath: instancePath + '/integration',
                          schemaPath: '#/then/properties/integration/minLength',
                          keyword: 'minLength',
                          params: { limit: 1 },
                        },
                      ];
                      return false;
                    }
                  } else {
                    validate174.errors = [
                      {
                        instancePath: instancePath + '/integration',
                        schemaPath: '#/then/properties/integration/type',
                        keyword: 'type',
                        params: { type: 'string' },
                      },
                    ];
                    return false;
                  }
                }
                var valid1 = _errs9 === errors;
              } else {
                var valid1 = true;
              }
            }
          }
        }
      } else {
        validate174.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate174.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate174.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate174.errors = vErrors;
  return errors === 0;
}
function validate176(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate94(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate176.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate176.errors = vErrors;
  return errors === 0;
}
function validate179(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate157(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate179.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate179.errors = vErrors;
  return errors === 0;
}
function validate183(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern14.test(data)) {
        validate183.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^(\\d+(\\.\\d+)?(ms|s|m)|=[^=].*)$' },
          },
        ];
        return false;
      }
    } else {
      validate183.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate183.errors = vErrors;
  return errors === 0;
}
function validate185(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate185.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate185.errors = vErrors;
  return errors === 0;
}
function validate173(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.callDataAction === undefined && (missing0 = 'callDataAction')) ||
        (data.failure === undefined && (missing0 = 'failure'))
      ) {
        validate173.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!func2.call(schema71.properties, key0)) {
            validate173.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.callDataAction !== undefined) {
            const _errs3 = errors;
            if (
              !validate174(data.callDataAction, {
                instancePath: instancePath + '/callDataAction',
                parentData: data,
                parentDataProperty: 'callDataAction',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate173.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.with !== undefined) {
                const _errs7 = errors;
                if (
                  !validate176(data.with, {
                    instancePath: instancePath + '/with',
                    parentData: data,
                    parentDataProperty: 'with',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.into !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate179(data.into, {
                      instancePath: instancePath + '/into',
                      parentData: data,
                      parentDataProperty: 'into',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.failureInto !== undefined) {
                    const _errs9 = errors;
                    if (
                      !validate179(data.failureInto, {
                        instancePath: instancePath + '/failureInto',
                        parentData: data,
                        parentDataProperty: 'failureInto',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate179.errors : vErrors.concat(validate179.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.within !== undefined) {
                      const _errs10 = errors;
                      if (
                        !validate183(data.within, {
                          instancePath: instancePath + '/within',
                          parentData: data,
                          parentDataProperty: 'within',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate183.errors : vErrors.concat(validate183.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.success !== undefined) {
                        const _errs11 = errors;
                        if (
                          !validate185(data.success, {
                            instancePath: instancePath + '/success',
                            parentData: data,
                            parentDataProperty: 'success',
                            rootData,
                          })
                        ) {
                          vErrors =
                            vErrors === null ? validate185.errors : vErrors.concat(validate185.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs11 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.failure !== undefined) {
                          const _errs12 = errors;
                          if (
                            !validate185(data.failure, {
                              instancePath: instancePath + '/failure',
                              parentData: data,
                              parentDataProperty: 'failure',
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate185.errors : vErrors.concat(validate185.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs12 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.timeout !== undefined) {
                            const _errs13 = errors;
                            if (
                              !validate185(data.timeout, {
                                instancePath: instancePath + '/timeout',
                                parentData: data,
                                parentDataProperty: 'timeout',
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? validate185.errors : vErrors.concat(validate185.errors);
                              errors = vErrors.length;
                            }
                            var valid0 = _errs13 === errors;
                          } else {
                            var valid0 = true;
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate173.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate173.errors = vErrors;
  return errors === 0;
}
function validate191(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate191.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate191.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate191.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate191.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate191.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate191.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate191.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate191.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate191.errors = vErrors;
  return errors === 0;
}
function validate194(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate194.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate194.errors = vErrors;
  return errors === 0;
}
function validate190(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.checkHours === undefined && (missing0 = 'checkHours')) {
        validate190.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'checkHours' ||
            key0 === 'name' ||
            key0 === 'emergencyGroup' ||
            key0 === 'open' ||
            key0 === 'closed' ||
            key0 === 'holiday' ||
            key0 === 'emergency'
          )) {
            validate190.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.checkHours !== undefined) {
            const _errs3 = errors;
            if (
              !validate191(data.checkHours, {
                instancePath: instancePath + '/checkHours',
                parentData: data,
                parentDataProperty: 'checkHours',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate190.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.emergencyGroup !== undefined) {
                const _errs7 = errors;
                if (
                  !validate191(data.emergencyGroup, {
                    instancePath: instancePath + '/emergencyGroup',
                    parentData: data,
                    parentDataProperty: 'emergencyGroup',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate191.errors : vErrors.concat(validate191.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.open !== undefined) {
                  const _errs9 = errors;
                  if (
                    !validate194(data.open, {
                      instancePath: instancePath + '/open',
                      parentData: data,
                      parentDataProperty: 'open',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs9 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.closed !== undefined) {
                    const _errs10 = errors;
                    if (
                      !validate194(data.closed, {
                        instancePath: instancePath + '/closed',
                        parentData: data,
                        parentDataProperty: 'closed',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs10 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.holiday !== undefined) {
                      const _errs11 = errors;
                      if (
                        !validate194(data.holiday, {
                          instancePath: instancePath + '/holiday',
                          parentData: data,
                          parentDataProperty: 'holiday',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs11 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.emergency !== undefined) {
                        const _errs12 = errors;
                        if (
                          !validate194(data.emergency, {
                            instancePath: instancePath + '/emergency',
                            parentData: data,
                            parentDataProperty: 'emergency',
                            rootData,
                          })
                        ) {
                          vErrors =
                            vErrors === null ? validate194.errors : vErrors.concat(validate194.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs12 === errors;
                      } else {
                        var valid0 = true;
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate190.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate190.errors = vErrors;
  return errors === 0;
}
function validate201(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate201.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate201.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate201.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate201.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate201.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate201.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate201.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate201.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate201.errors = vErrors;
  return errors === 0;
}
function validate203(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate203.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    } else {
      validate203.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate203.errors = vErrors;
  return errors === 0;
}
function validate205(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate205.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate205.errors = vErrors;
  return errors === 0;
}
function validate200(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.checkSchedule === undefined && (missing0 = 'checkSchedule')) {
        validate200.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'checkSchedule' ||
            key0 === 'name' ||
            key0 === 'timeZone' ||
            key0 === 'active' ||
            key0 === 'inactive'
          )) {
            validate200.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.checkSchedule !== undefined) {
            const _errs3 = errors;
            if (
              !validate201(data.checkSchedule, {
                instancePath: instancePath + '/checkSchedule',
                parentData: data,
                parentDataProperty: 'checkSchedule',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate201.errors : vErrors.concat(validate201.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate200.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.timeZone !== undefined) {
                const _errs7 = errors;
                if (
                  !validate203(data.timeZone, {
                    instancePath: instancePath + '/timeZone',
                    parentData: data,
                    parentDataProperty: 'timeZone',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate203.errors : vErrors.concat(validate203.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.active !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate205(data.active, {
                      instancePath: instancePath + '/active',
                      parentData: data,
                      parentDataProperty: 'active',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.inactive !== undefined) {
                    const _errs9 = errors;
                    if (
                      !validate205(data.inactive, {
                        instancePath: instancePath + '/inactive',
                        parentData: data,
                        parentDataProperty: 'inactive',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate205.errors : vErrors.concat(validate205.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate200.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate200.errors = vErrors;
  return errors === 0;
}
function validate210(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate210.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate210.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate210.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate210.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate210.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate210.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate210.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate210.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate210.errors = vErrors;
  return errors === 0;
}
function validate212(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate212.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate212.errors = vErrors;
  return errors === 0;
}
function validate209(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.checkEmergency === undefined && (missing0 = 'checkEmergency')) ||
        (data.emergency === undefined && (missing0 = 'emergency'))
      ) {
        validate209.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'checkEmergency' || key0 === 'name' || key0 === 'emergency')) {
            validate209.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.checkEmergency !== undefined) {
            const _errs3 = errors;
            if (
              !validate210(data.checkEmergency, {
                instancePath: instancePath + '/checkEmergency',
                parentData: data,
                parentDataProperty: 'checkEmergency',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate209.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.emergency !== undefined) {
                const _errs7 = errors;
                if (
                  !validate212(data.emergency, {
                    instancePath: instancePath + '/emergency',
                    parentData: data,
                    parentDataProperty: 'emergency',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate212.errors : vErrors.concat(validate212.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate209.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate209.errors = vErrors;
  return errors === 0;
}
function validate216(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate216.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate216.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate216.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate216.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate216.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate216.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate216.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate216.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate216.errors = vErrors;
  return errors === 0;
}
function validate218(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate94(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate218.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate218.errors = vErrors;
  return errors === 0;
}
function validate221(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate157(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate221.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate221.errors = vErrors;
  return errors === 0;
}
function validate215(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.call === undefined && (missing0 = 'call')) {
        validate215.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'call' || key0 === 'name' || key0 === 'with' || key0 === 'into')) {
            validate215.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.call !== undefined) {
            const _errs3 = errors;
            if (
              !validate216(data.call, {
                instancePath: instancePath + '/call',
                parentData: data,
                parentDataProperty: 'call',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate215.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.with !== undefined) {
                const _errs7 = errors;
                if (
                  !validate218(data.with, {
                    instancePath: instancePath + '/with',
                    parentData: data,
                    parentDataProperty: 'with',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.into !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate221(data.into, {
                      instancePath: instancePath + '/into',
                      parentData: data,
                      parentDataProperty: 'into',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate221.errors : vErrors.concat(validate221.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate215.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate215.errors = vErrors;
  return errors === 0;
}
function validate226(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate226.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate226.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate226.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate226.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate226.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate226.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate226.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate226.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate226.errors = vErrors;
  return errors === 0;
}
function validate229(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate94(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate229.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate229.errors = vErrors;
  return errors === 0;
}
function validate232(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate157(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate232.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate232.errors = vErrors;
  return errors === 0;
}
function validate235(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern12.test(data)) {
        validate235.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Za-z]+\\.[^\\s.=]+$' },
          },
        ];
        return false;
      }
    } else {
      validate235.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate235.errors = vErrors;
  return errors === 0;
}
function validate225(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.callBot === undefined && (missing0 = 'callBot')) {
        validate225.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'callBot' ||
            key0 === 'name' ||
            key0 === 'text' ||
            key0 === 'with' ||
            key0 === 'into' ||
            key0 === 'intent'
          )) {
            validate225.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.callBot !== undefined) {
            const _errs3 = errors;
            if (
              !validate226(data.callBot, {
                instancePath: instancePath + '/callBot',
                parentData: data,
                parentDataProperty: 'callBot',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate226.errors : vErrors.concat(validate226.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate225.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.text !== undefined) {
                const _errs7 = errors;
                if (
                  !validate94(data.text, {
                    instancePath: instancePath + '/text',
                    parentData: data,
                    parentDataProperty: 'text',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.with !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate229(data.with, {
                      instancePath: instancePath + '/with',
                      parentData: data,
                      parentDataProperty: 'with',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.into !== undefined) {
                    const _errs9 = errors;
                    if (
                      !validate232(data.into, {
                        instancePath: instancePath + '/into',
                        parentData: data,
                        parentDataProperty: 'into',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate232.errors : vErrors.concat(validate232.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs9 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.intent !== undefined) {
                      const _errs10 = errors;
                      if (
                        !validate235(data.intent, {
                          instancePath: instancePath + '/intent',
                          parentData: data,
                          parentDataProperty: 'intent',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate235.errors : vErrors.concat(validate235.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs10 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate225.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate225.errors = vErrors;
  return errors === 0;
}
function validate238(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.callTask === undefined && (missing0 = 'callTask')) {
        validate238.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'callTask' || key0 === 'name')) {
            validate238.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.callTask !== undefined) {
            let data0 = data.callTask;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (typeof data0 === 'string') {
                if (data0.length < 1) {
                  validate238.errors = [
                    {
                      instancePath: instancePath + '/callTask',
                      schemaPath: '#/properties/callTask/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                }
              } else {
                validate238.errors = [
                  {
                    instancePath: instancePath + '/callTask',
                    schemaPath: '#/properties/callTask/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs6 = errors;
              if (typeof data.name !== 'string') {
                validate238.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate238.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate238.errors = vErrors;
  return errors === 0;
}
function validate240(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.goToTask === undefined && (missing0 = 'goToTask')) {
        validate240.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'goToTask' || key0 === 'name')) {
            validate240.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.goToTask !== undefined) {
            let data0 = data.goToTask;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (typeof data0 === 'string') {
                if (data0.length < 1) {
                  validate240.errors = [
                    {
                      instancePath: instancePath + '/goToTask',
                      schemaPath: '#/properties/goToTask/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                }
              } else {
                validate240.errors = [
                  {
                    instancePath: instancePath + '/goToTask',
                    schemaPath: '#/properties/goToTask/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs6 = errors;
              if (typeof data.name !== 'string') {
                validate240.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate240.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate240.errors = vErrors;
  return errors === 0;
}
function validate243(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate94(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate243.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate243.errors = vErrors;
  return errors === 0;
}
function validate242(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.setParticipantData === undefined && (missing0 = 'setParticipantData')) {
        validate242.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'setParticipantData' || key0 === 'name')) {
            validate242.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.setParticipantData !== undefined) {
            let data0 = data.setParticipantData;
            const _errs3 = errors;
            if (
              !validate243(data0, {
                instancePath: instancePath + '/setParticipantData',
                parentData: data,
                parentDataProperty: 'setParticipantData',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate243.errors : vErrors.concat(validate243.errors);
              errors = vErrors.length;
            }
            if (errors === _errs3) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                if (Object.keys(data0).length < 1) {
                  validate242.errors = [
                    {
                      instancePath: instancePath + '/setParticipantData',
                      schemaPath: '#/properties/setParticipantData/minProperties',
                      keyword: 'minProperties',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs4 = errors;
              if (typeof data.name !== 'string') {
                validate242.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate242.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate242.errors = vErrors;
  return errors === 0;
}
function validate248(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate157(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate157.errors : vErrors.concat(validate157.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate248.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate248.errors = vErrors;
  return errors === 0;
}
function validate247(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.getParticipantData === undefined && (missing0 = 'getParticipantData')) {
        validate247.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'getParticipantData' || key0 === 'name')) {
            validate247.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.getParticipantData !== undefined) {
            let data0 = data.getParticipantData;
            const _errs3 = errors;
            if (
              !validate248(data0, {
                instancePath: instancePath + '/getParticipantData',
                parentData: data,
                parentDataProperty: 'getParticipantData',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
              errors = vErrors.length;
            }
            if (errors === _errs3) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                if (Object.keys(data0).length < 1) {
                  validate247.errors = [
                    {
                      instancePath: instancePath + '/getParticipantData',
                      schemaPath: '#/properties/getParticipantData/minProperties',
                      keyword: 'minProperties',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                }
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs4 = errors;
              if (typeof data.name !== 'string') {
                validate247.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate247.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate247.errors = vErrors;
  return errors === 0;
}
function validate253(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern7.test(data)) {
        validate253.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z]{2,3}(-[a-z0-9]{2,8})*$' },
          },
        ];
        return false;
      }
    } else {
      validate253.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate253.errors = vErrors;
  return errors === 0;
}
function validate252(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.setLanguage === undefined && (missing0 = 'setLanguage')) {
        validate252.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'setLanguage' || key0 === 'name')) {
            validate252.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.setLanguage !== undefined) {
            const _errs3 = errors;
            if (
              !validate253(data.setLanguage, {
                instancePath: instancePath + '/setLanguage',
                parentData: data,
                parentDataProperty: 'setLanguage',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate253.errors : vErrors.concat(validate253.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs4 = errors;
              if (typeof data.name !== 'string') {
                validate252.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate252.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate252.errors = vErrors;
  return errors === 0;
}
function validate257(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate257.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate257.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate257.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate257.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate257.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate257.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate257.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate257.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate257.errors = vErrors;
  return errors === 0;
}
function validate264(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate264.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate264.errors = vErrors;
  return errors === 0;
}
function validate256(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.transferToQueue === undefined && (missing0 = 'transferToQueue')) {
        validate256.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'transferToQueue' ||
            key0 === 'name' ||
            key0 === 'priority' ||
            key0 === 'skills' ||
            key0 === 'languageSkill' ||
            key0 === 'inQueueFlow' ||
            key0 === 'announce' ||
            key0 === 'failure'
          )) {
            validate256.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.transferToQueue !== undefined) {
            const _errs3 = errors;
            if (
              !validate257(data.transferToQueue, {
                instancePath: instancePath + '/transferToQueue',
                parentData: data,
                parentDataProperty: 'transferToQueue',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate256.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.priority !== undefined) {
                const _errs7 = errors;
                if (
                  !validate94(data.priority, {
                    instancePath: instancePath + '/priority',
                    parentData: data,
                    parentDataProperty: 'priority',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.skills !== undefined) {
                  let data3 = data.skills;
                  const _errs8 = errors;
                  if (errors === _errs8) {
                    if (Array.isArray(data3)) {
                      var valid1 = true;
                      const len0 = data3.length;
                      for (let i0 = 0; i0 < len0; i0++) {
                        const _errs11 = errors;
                        if (
                          !validate257(data3[i0], {
                            instancePath: instancePath + '/skills/' + i0,
                            parentData: data3,
                            parentDataProperty: i0,
                            rootData,
                          })
                        ) {
                          vErrors =
                            vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs11 === errors;
                        if (!valid1) {
                          break;
                        }
                      }
                    } else {
                      validate256.errors = [
                        {
                          instancePath: instancePath + '/skills',
                          schemaPath: '#/properties/skills/type',
                          keyword: 'type',
                          params: { type: 'array' },
                        },
                      ];
                      return false;
                    }
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.languageSkill !== undefined) {
                    const _errs13 = errors;
                    if (
                      !validate257(data.languageSkill, {
                        instancePath: instancePath + '/languageSkill',
                        parentData: data,
                        parentDataProperty: 'languageSkill',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.inQueueFlow !== undefined) {
                      const _errs15 = errors;
                      if (
                        !validate257(data.inQueueFlow, {
                          instancePath: instancePath + '/inQueueFlow',
                          parentData: data,
                          parentDataProperty: 'inQueueFlow',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate257.errors : vErrors.concat(validate257.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs15 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.announce !== undefined) {
                        const _errs17 = errors;
                        if (
                          !validate110(data.announce, {
                            instancePath: instancePath + '/announce',
                            parentData: data,
                            parentDataProperty: 'announce',
                            rootData,
                          })
                        ) {
                          vErrors =
                            vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                          errors = vErrors.length;
                        }
                        var valid0 = _errs17 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.failure !== undefined) {
                          const _errs18 = errors;
                          if (
                            !validate264(data.failure, {
                              instancePath: instancePath + '/failure',
                              parentData: data,
                              parentDataProperty: 'failure',
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
                            errors = vErrors.length;
                          }
                          var valid0 = _errs18 === errors;
                        } else {
                          var valid0 = true;
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate256.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate256.errors = vErrors;
  return errors === 0;
}
function validate268(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate268.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate268.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate268.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate268.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate268.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate268.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate268.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate268.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate268.errors = vErrors;
  return errors === 0;
}
function validate275(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate275.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate275.errors = vErrors;
  return errors === 0;
}
function validate267(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.transferToVoicemail === undefined && (missing0 = 'transferToVoicemail')) {
        validate267.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'transferToVoicemail' ||
            key0 === 'name' ||
            key0 === 'callback' ||
            key0 === 'greeting' ||
            key0 === 'announce' ||
            key0 === 'failure'
          )) {
            validate267.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.transferToVoicemail !== undefined) {
            let data0 = data.transferToVoicemail;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                if (Object.keys(data0).length > 1) {
                  validate267.errors = [
                    {
                      instancePath: instancePath + '/transferToVoicemail',
                      schemaPath: '#/properties/transferToVoicemail/maxProperties',
                      keyword: 'maxProperties',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                } else {
                  if (Object.keys(data0).length < 1) {
                    validate267.errors = [
                      {
                        instancePath: instancePath + '/transferToVoicemail',
                        schemaPath: '#/properties/transferToVoicemail/minProperties',
                        keyword: 'minProperties',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  } else {
                    const _errs5 = errors;
                    for (const key1 in data0) {
                      if (!(key1 === 'queue' || key1 === 'user' || key1 === 'group')) {
                        validate267.errors = [
                          {
                            instancePath: instancePath + '/transferToVoicemail',
                            schemaPath: '#/properties/transferToVoicemail/additionalProperties',
                            keyword: 'additionalProperties',
                            params: { additionalProperty: key1 },
                          },
                        ];
                        return false;
                        break;
                      }
                    }
                    if (_errs5 === errors) {
                      if (data0.queue !== undefined) {
                        const _errs6 = errors;
                        if (
                          !validate268(data0.queue, {
                            instancePath: instancePath + '/transferToVoicemail/queue',
                            parentData: data0,
                            parentDataProperty: 'queue',
                            rootData,
                          })
                        ) {
                          vErrors =
                            vErrors === null ? validate268.errors : vErrors.concat(validate268.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs6 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data0.user !== undefined) {
                          const _errs8 = errors;
                          if (
                            !validate268(data0.user, {
                              instancePath: instancePath + '/transferToVoicemail/user',
                              parentData: data0,
                              parentDataProperty: 'user',
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate268.errors : vErrors.concat(validate268.errors);
                            errors = vErrors.length;
                          }
                          var valid1 = _errs8 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data0.group !== undefined) {
                            const _errs10 = errors;
                            if (
                              !validate268(data0.group, {
                                instancePath: instancePath + '/transferToVoicemail/group',
                                parentData: data0,
                                parentDataProperty: 'group',
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? validate268.errors : vErrors.concat(validate268.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs10 === errors;
                          } else {
                            var valid1 = true;
                          }
                        }
                      }
                    }
                  }
                }
              } else {
                validate267.errors = [
                  {
                    instancePath: instancePath + '/transferToVoicemail',
                    schemaPath: '#/properties/transferToVoicemail/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs12 = errors;
              if (typeof data.name !== 'string') {
                validate267.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs12 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.callback !== undefined) {
                const _errs14 = errors;
                if (
                  !validate94(data.callback, {
                    instancePath: instancePath + '/callback',
                    parentData: data,
                    parentDataProperty: 'callback',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs14 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.greeting !== undefined) {
                  const _errs15 = errors;
                  if (
                    !validate110(data.greeting, {
                      instancePath: instancePath + '/greeting',
                      parentData: data,
                      parentDataProperty: 'greeting',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs15 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.announce !== undefined) {
                    const _errs16 = errors;
                    if (
                      !validate110(data.announce, {
                        instancePath: instancePath + '/announce',
                        parentData: data,
                        parentDataProperty: 'announce',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                      errors = vErrors.length;
                    }
                    var valid0 = _errs16 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.failure !== undefined) {
                      const _errs17 = errors;
                      if (
                        !validate275(data.failure, {
                          instancePath: instancePath + '/failure',
                          parentData: data,
                          parentDataProperty: 'failure',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate275.errors : vErrors.concat(validate275.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs17 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate267.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate267.errors = vErrors;
  return errors === 0;
}
function validate279(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate279.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate279.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate279.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate279.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate279.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate279.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate279.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate279.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate279.errors = vErrors;
  return errors === 0;
}
function validate282(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate282.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate282.errors = vErrors;
  return errors === 0;
}
function validate278(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.transferToFlow === undefined && (missing0 = 'transferToFlow')) {
        validate278.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'transferToFlow' || key0 === 'name' || key0 === 'announce' || key0 === 'failure')) {
            validate278.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.transferToFlow !== undefined) {
            const _errs3 = errors;
            if (
              !validate279(data.transferToFlow, {
                instancePath: instancePath + '/transferToFlow',
                parentData: data,
                parentDataProperty: 'transferToFlow',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate278.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.announce !== undefined) {
                const _errs7 = errors;
                if (
                  !validate110(data.announce, {
                    instancePath: instancePath + '/announce',
                    parentData: data,
                    parentDataProperty: 'announce',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.failure !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate282(data.failure, {
                      instancePath: instancePath + '/failure',
                      parentData: data,
                      parentDataProperty: 'failure',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate282.errors : vErrors.concat(validate282.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate278.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate278.errors = vErrors;
  return errors === 0;
}
function validate286(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate286.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate286.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate286.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate286.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate286.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate286.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate286.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate286.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate286.errors = vErrors;
  return errors === 0;
}
function validate289(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate289.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate289.errors = vErrors;
  return errors === 0;
}
function validate285(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.transferToSecureFlow === undefined && (missing0 = 'transferToSecureFlow')) {
        validate285.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'transferToSecureFlow' ||
            key0 === 'name' ||
            key0 === 'announce' ||
            key0 === 'failure'
          )) {
            validate285.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.transferToSecureFlow !== undefined) {
            const _errs3 = errors;
            if (
              !validate286(data.transferToSecureFlow, {
                instancePath: instancePath + '/transferToSecureFlow',
                parentData: data,
                parentDataProperty: 'transferToSecureFlow',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate286.errors : vErrors.concat(validate286.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate285.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.announce !== undefined) {
                const _errs7 = errors;
                if (
                  !validate110(data.announce, {
                    instancePath: instancePath + '/announce',
                    parentData: data,
                    parentDataProperty: 'announce',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.failure !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate289(data.failure, {
                      instancePath: instancePath + '/failure',
                      parentData: data,
                      parentDataProperty: 'failure',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate289.errors : vErrors.concat(validate289.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate285.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate285.errors = vErrors;
  return errors === 0;
}
function validate293(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate293.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate293.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate293.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate293.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate293.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate293.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate293.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate293.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate293.errors = vErrors;
  return errors === 0;
}
function validate296(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate296.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate296.errors = vErrors;
  return errors === 0;
}
function validate292(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.transferToUser === undefined && (missing0 = 'transferToUser')) {
        validate292.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'transferToUser' || key0 === 'name' || key0 === 'announce' || key0 === 'failure')) {
            validate292.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.transferToUser !== undefined) {
            const _errs3 = errors;
            if (
              !validate293(data.transferToUser, {
                instancePath: instancePath + '/transferToUser',
                parentData: data,
                parentDataProperty: 'transferToUser',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate293.errors : vErrors.concat(validate293.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate292.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.announce !== undefined) {
                const _errs7 = errors;
                if (
                  !validate110(data.announce, {
                    instancePath: instancePath + '/announce',
                    parentData: data,
                    parentDataProperty: 'announce',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.failure !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate296(data.failure, {
                      instancePath: instancePath + '/failure',
                      parentData: data,
                      parentDataProperty: 'failure',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate296.errors : vErrors.concat(validate296.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate292.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate292.errors = vErrors;
  return errors === 0;
}
function validate300(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate300.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate300.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate300.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate300.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate300.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate300.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate300.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate300.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate300.errors = vErrors;
  return errors === 0;
}
function validate303(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate303.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate303.errors = vErrors;
  return errors === 0;
}
function validate299(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.transferToGroup === undefined && (missing0 = 'transferToGroup')) {
        validate299.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'transferToGroup' || key0 === 'name' || key0 === 'announce' || key0 === 'failure')) {
            validate299.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.transferToGroup !== undefined) {
            const _errs3 = errors;
            if (
              !validate300(data.transferToGroup, {
                instancePath: instancePath + '/transferToGroup',
                parentData: data,
                parentDataProperty: 'transferToGroup',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate300.errors : vErrors.concat(validate300.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate299.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.announce !== undefined) {
                const _errs7 = errors;
                if (
                  !validate110(data.announce, {
                    instancePath: instancePath + '/announce',
                    parentData: data,
                    parentDataProperty: 'announce',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.failure !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate303(data.failure, {
                      instancePath: instancePath + '/failure',
                      parentData: data,
                      parentDataProperty: 'failure',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate303.errors : vErrors.concat(validate303.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate299.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate299.errors = vErrors;
  return errors === 0;
}
const schema123 = {
  title: 'Phone number',
  description:
    'A key of `existing.numbers`, a number in E.164 in quotes, or `{ raw: "..." }` for a live number that has no E.164 form.',
  type: ['string', 'object'],
  minLength: 1,
  if: { type: 'object' },
  then: {
    type: 'object',
    additionalProperties: false,
    properties: {
      raw: { type: 'string', description: 'The number exactly as the platform shows it.', minLength: 1 },
      existing: { type: 'string', description: 'The live number, the same in all orgs.', minLength: 1 },
    },
    minProperties: 1,
    maxProperties: 1,
  },
};
function validate307(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate307.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema123.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        if (Object.keys(data).length > 1) {
          validate307.errors = [
            {
              instancePath,
              schemaPath: '#/then/maxProperties',
              keyword: 'maxProperties',
              params: { limit: 1 },
            },
          ];
          return false;
        } else {
          if (Object.keys(data).length < 1) {
            validate307.errors = [
              {
                instancePath,
                schemaPath: '#/then/minProperties',
                keyword: 'minProperties',
                params: { limit: 1 },
              },
            ];
            return false;
          } else {
            const _errs6 = errors;
            for (const key0 in data) {
              if (!(key0 === 'raw' || key0 === 'existing')) {
                validate307.errors = [
                  {
                    instancePath,
                    schemaPath: '#/then/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key0 },
                  },
                ];
                return false;
                break;
              }
            }
            if (_errs6 === errors) {
              if (data.raw !== undefined) {
                let data0 = data.raw;
                const _errs7 = errors;
                if (errors === _errs7) {
                  if (typeof data0 === 'string') {
                    if (data0.length < 1) {
                      validate307.errors = [
                        {
                          instancePath: instancePath + '/raw',
                          schemaPath: '#/then/properties/raw/minLength',
                          keyword: 'minLength',
                          params: { limit: 1 },
                        },
                      ];
                      return false;
                    }
                  } else {
                    validate307.errors = [
                      {
                        instancePath: instancePath + '/raw',
                        schemaPath: '#/then/properties/raw/type',
                        keyword: 'type',
                        params: { type: 'string' },
                      },
                    ];
                    return false;
                  }
                }
                var valid1 = _errs7 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.existing !== undefined) {
                  let data1 = data.existing;
                  const _errs9 = errors;
                  if (errors === _errs9) {
                    if (typeof data1 === 'string') {
                      if (data1.length < 1) {
                        validate307.errors = [
                          {
                            instancePath: instancePath + '/existing',
                            schemaPath: '#/then/properties/existing/minLength',
                            keyword: 'minLength',
                            params: { limit: 1 },
                          },
                        ];
                        return false;
                      }
                    } else {
                      validate307.errors = [
                        {
                          instancePath: instancePath + '/existing',
                          schemaPath: '#/then/properties/existing/type',
                          keyword: 'type',
                          params: { type: 'string' },
                        },
                      ];
                      return false;
                    }
                  }
                  var valid1 = _errs9 === errors;
                } else {
                  var valid1 = true;
                }
              }
            }
          }
        }
      } else {
        validate307.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate307.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate307.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate307.errors = vErrors;
  return errors === 0;
}
function validate310(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate310.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate310.errors = vErrors;
  return errors === 0;
}
function validate306(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.transferToNumber === undefined && (missing0 = 'transferToNumber')) {
        validate306.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'transferToNumber' ||
            key0 === 'name' ||
            key0 === 'announce' ||
            key0 === 'failure'
          )) {
            validate306.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.transferToNumber !== undefined) {
            const _errs3 = errors;
            if (
              !validate307(data.transferToNumber, {
                instancePath: instancePath + '/transferToNumber',
                parentData: data,
                parentDataProperty: 'transferToNumber',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate307.errors : vErrors.concat(validate307.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs5 = errors;
              if (typeof data.name !== 'string') {
                validate306.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.announce !== undefined) {
                const _errs7 = errors;
                if (
                  !validate110(data.announce, {
                    instancePath: instancePath + '/announce',
                    parentData: data,
                    parentDataProperty: 'announce',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs7 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.failure !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate310(data.failure, {
                      instancePath: instancePath + '/failure',
                      parentData: data,
                      parentDataProperty: 'failure',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate310.errors : vErrors.concat(validate310.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate306.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate306.errors = vErrors;
  return errors === 0;
}
function validate314(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern14.test(data)) {
        validate314.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^(\\d+(\\.\\d+)?(ms|s|m)|=[^=].*)$' },
          },
        ];
        return false;
      }
    } else {
      validate314.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate314.errors = vErrors;
  return errors === 0;
}
function validate313(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.hold === undefined && (missing0 = 'hold')) {
        validate313.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'hold' || key0 === 'name')) {
            validate313.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.hold !== undefined) {
            const _errs3 = errors;
            if (
              !validate314(data.hold, {
                instancePath: instancePath + '/hold',
                parentData: data,
                parentDataProperty: 'hold',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate314.errors : vErrors.concat(validate314.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs4 = errors;
              if (typeof data.name !== 'string') {
                validate313.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs4 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate313.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate313.errors = vErrors;
  return errors === 0;
}
function validate317(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.archy === undefined && (missing0 = 'archy')) {
        validate317.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(key0 === 'archy' || key0 === 'name')) {
            validate317.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          if (data.archy !== undefined) {
            let data0 = data.archy;
            const _errs3 = errors;
            if (errors === _errs3) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                if (Object.keys(data0).length > 1) {
                  validate317.errors = [
                    {
                      instancePath: instancePath + '/archy',
                      schemaPath: '#/properties/archy/maxProperties',
                      keyword: 'maxProperties',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                } else {
                  if (Object.keys(data0).length < 1) {
                    validate317.errors = [
                      {
                        instancePath: instancePath + '/archy',
                        schemaPath: '#/properties/archy/minProperties',
                        keyword: 'minProperties',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                }
              } else {
                validate317.errors = [
                  {
                    instancePath: instancePath + '/archy',
                    schemaPath: '#/properties/archy/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs3 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.name !== undefined) {
              const _errs6 = errors;
              if (typeof data.name !== 'string') {
                validate317.errors = [
                  {
                    instancePath: instancePath + '/name',
                    schemaPath: '#/properties/name/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate317.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate317.errors = vErrors;
  return errors === 0;
}
const schema128 = {
  title: 'Verb without arguments',
  description: 'A verb that stands alone.',
  type: 'string',
  enum: ['disconnect', 'return', 'repeatMenu', 'previousMenu'],
};
function validate319(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string') {
    validate319.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
    ];
    return false;
  }
  if (!(data === 'disconnect' || data === 'return' || data === 'repeatMenu' || data === 'previousMenu')) {
    validate319.errors = [
      { instancePath, schemaPath: '#/enum', keyword: 'enum', params: { allowedValues: schema128.enum } },
    ];
    return false;
  }
  validate319.errors = vErrors;
  return errors === 0;
}
function validate108(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == 'object' && !Array.isArray(data)) && typeof data !== 'string') {
    validate108.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema44.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs4 = errors;
    const _errs6 = errors;
    let valid1 = true;
    const _errs7 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.say === undefined && (missing0 = 'say')) {
        const err1 = {};
        if (vErrors === null) {
          vErrors = [err1];
        } else {
          vErrors.push(err1);
        }
        errors++;
      }
    }
    var _valid1 = _errs7 === errors;
    errors = _errs6;
    if (vErrors !== null) {
      if (_errs6) {
        vErrors.length = _errs6;
      } else {
        vErrors = null;
      }
    }
    let ifClause1;
    if (_valid1) {
      const _errs8 = errors;
      if (!validate109(data, { instancePath, parentData, parentDataProperty, rootData })) {
        vErrors = vErrors === null ? validate109.errors : vErrors.concat(validate109.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs8 === errors;
      valid1 = _valid1;
      ifClause1 = 'then';
    } else {
      const _errs9 = errors;
      const _errs10 = errors;
      let valid2 = true;
      const _errs11 = errors;
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing1;
        if (data.ask === undefined && (missing1 = 'ask')) {
          const err2 = {};
          if (vErrors === null) {
            vErrors = [err2];
          } else {
            vErrors.push(err2);
          }
          errors++;
        }
      }
      var _valid2 = _errs11 === errors;
      errors = _errs10;
      if (vErrors !== null) {
        if (_errs10) {
          vErrors.length = _errs10;
        } else {
          vErrors = null;
        }
      }
      let ifClause2;
      if (_valid2) {
        const _errs12 = errors;
        if (!validate123(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate123.errors : vErrors.concat(validate123.errors);
          errors = vErrors.length;
        }
        var _valid2 = _errs12 === errors;
        valid2 = _valid2;
        ifClause2 = 'then';
      } else {
        const _errs13 = errors;
        const _errs14 = errors;
        let valid3 = true;
        const _errs15 = errors;
        if (data && typeof data == 'object' && !Array.isArray(data)) {
          let missing2;
          if (data.goToMenu === undefined && (missing2 = 'goToMenu')) {
            const err3 = {};
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
        var _valid3 = _errs15 === errors;
        errors = _errs14;
        if (vErrors !== null) {
          if (_errs14) {
            vErrors.length = _errs14;
          } else {
            vErrors = null;
          }
        }
        let ifClause3;
        if (_valid3) {
          const _errs16 = errors;
          if (!validate133(data, { instancePath, parentData, parentDataProperty, rootData })) {
            vErrors = vErrors === null ? validate133.errors : vErrors.concat(validate133.errors);
            errors = vErrors.length;
          }
          var _valid3 = _errs16 === errors;
          valid3 = _valid3;
          ifClause3 = 'then';
        } else {
          const _errs17 = errors;
          const _errs18 = errors;
          let valid4 = true;
          const _errs19 = errors;
          if (data && typeof data == 'object' && !Array.isArray(data)) {
            let missing3;
            if (data.if === undefined && (missing3 = 'if')) {
              const err4 = {};
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
          }
          var _valid4 = _errs19 === errors;
          errors = _errs18;
          if (vErrors !== null) {
            if (_errs18) {
              vErrors.length = _errs18;
            } else {
              vErrors = null;
            }
          }
          let ifClause4;
          if (_valid4) {
            const _errs20 = errors;
            if (!validate135(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate135.errors : vErrors.concat(validate135.errors);
              errors = vErrors.length;
            }
            var _valid4 = _errs20 === errors;
            valid4 = _valid4;
            ifClause4 = 'then';
          } else {
            const _errs21 = errors;
            const _errs22 = errors;
            let valid5 = true;
            const _errs23 = errors;
            if (data && typeof data == 'object' && !Array.isArray(data)) {
              let missing4;
              if (data.switch === undefined && (missing4 = 'switch')) {
                const err5 = {};
                if (vErrors === null) {
                  vErrors = [err5];
                } else {
                  vErrors.push(err5);
                }
                errors++;
              }
            }
            var _valid5 = _errs23 === errors;
            errors = _errs22;
            if (vErrors !== null) {
              if (_errs22) {
                vErrors.length = _errs22;
              } else {
                vErrors = null;
              }
            }
            let ifClause5;
            if (_valid5) {
              const _errs24 = errors;
              if (!validate142(data, { instancePath, parentData, parentDataProperty, rootData })) {
                vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
                errors = vErrors.length;
              }
              var _valid5 = _errs24 === errors;
              valid5 = _valid5;
              ifClause5 = 'then';
            } else {
              const _errs25 = errors;
              const _errs26 = errors;
              let valid6 = true;
              const _errs27 = errors;
              if (data && typeof data == 'object' && !Array.isArray(data)) {
                let missing5;
                if (data.set === undefined && (missing5 = 'set')) {
                  const err6 = {};
                  if (vErrors === null) {
                    vErrors = [err6];
                  } else {
                    vErrors.push(err6);
                  }
                  errors++;
                }
              }
              var _valid6 = _errs27 === errors;
              errors = _errs26;
              if (vErrors !== null) {
                if (_errs26) {
                  vErrors.length = _errs26;
                } else {
                  vErrors = null;
                }
              }
              let ifClause6;
              if (_valid6) {
                const _errs28 = errors;
                if (!validate149(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate149.errors : vErrors.concat(validate149.errors);
                  errors = vErrors.length;
                }
                var _valid6 = _errs28 === errors;
                valid6 = _valid6;
                ifClause6 = 'then';
              } else {
                const _errs29 = errors;
                const _errs30 = errors;
                let valid7 = true;
                const _errs31 = errors;
                if (data && typeof data == 'object' && !Array.isArray(data)) {
                  let missing6;
                  if (data.lookUp === undefined && (missing6 = 'lookUp')) {
                    const err7 = {};
                    if (vErrors === null) {
                      vErrors = [err7];
                    } else {
                      vErrors.push(err7);
                    }
                    errors++;
                  }
                }
                var _valid7 = _errs31 === errors;
                errors = _errs30;
                if (vErrors !== null) {
                  if (_errs30) {
                    vErrors.length = _errs30;
                  } else {
                    vErrors = null;
                  }
                }
                let ifClause7;
                if (_valid7) {
                  const _errs32 = errors;
                  if (!validate152(data, { instancePath, parentData, parentDataProperty, rootData })) {
                    vErrors = vErrors === null ? validate152.errors : vErrors.concat(validate152.errors);
                    errors = vErrors.length;
                  }
                  var _valid7 = _errs32 === errors;
                  valid7 = _valid7;
                  ifClause7 = 'then';
                } else {
                  const _errs33 = errors;
                  const _errs34 = errors;
                  let valid8 = true;
                  const _errs35 = errors;
                  if (data && typeof data == 'object' && !Array.isArray(data)) {
                    let missing7;
                    if (data.findQueue === undefined && (missing7 = 'findQueue')) {
                      const err8 = {};
                      if (vErrors === null) {
                        vErrors = [err8];
                      } else {
                        vErrors.push(err8);
                      }
                      errors++;
                    }
                  }
                  var _valid8 = _errs35 === errors;
                  errors = _errs34;
                  if (vErrors !== null) {
                    if (_errs34) {
                      vErrors.length = _errs34;
                    } else {
                      vErrors = null;
                    }
                  }
                  let ifClause8;
                  if (_valid8) {
                    const _errs36 = errors;
                    if (!validate165(data, { instancePath, parentData, parentDataProperty, rootData })) {
                      vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
                      errors = vErrors.length;
                    }
                    var _valid8 = _errs36 === errors;
                    valid8 = _valid8;
                    ifClause8 = 'then';
                  } else {
                    const _errs37 = errors;
                    const _errs38 = errors;
                    let valid9 = true;
                    const _errs39 = errors;
                    if (data && typeof data == 'object' && !Array.isArray(data)) {
                      let missing8;
                      if (data.callDataAction === undefined && (missing8 = 'callDataAction')) {
                        const err9 = {};
                        if (vErrors === null) {
                          vErrors = [err9];
                        } else {
                          vErrors.push(err9);
                        }
                        errors++;
                      }
                    }
                    var _valid9 = _errs39 === errors;
                    errors = _errs38;
                    if (vErrors !== null) {
                      if (_errs38) {
                        vErrors.length = _errs38;
                      } else {
                        vErrors = null;
                      }
                    }
                    let ifClause9;
                    if (_valid9) {
                      const _errs40 = errors;
                      if (!validate173(data, { instancePath, parentData, parentDataProperty, rootData })) {
                        vErrors = vErrors === null ? validate173.errors : vErrors.concat(validate173.errors);
                        errors = vErrors.length;
                      }
                      var _valid9 = _errs40 === errors;
                      valid9 = _valid9;
                      ifClause9 = 'then';
                    } else {
                      const _errs41 = errors;
                      const _errs42 = errors;
                      let valid10 = true;
                      const _errs43 = errors;
                      if (data && typeof data == 'object' && !Array.isArray(data)) {
                        let missing9;
                        if (data.checkHours === undefined && (missing9 = 'checkHours')) {
                          const err10 = {};
                          if (vErrors === null) {
                            vErrors = [err10];
                          } else {
                            vErrors.push(err10);
                          }
                          errors++;
                        }
                      }
                      var _valid10 = _errs43 === errors;
                      errors = _errs42;
                      if (vErrors !== null) {
                        if (_errs42) {
                          vErrors.length = _errs42;
                        } else {
                          vErrors = null;
                        }
                      }
                      let ifClause10;
                      if (_valid10) {
                        const _errs44 = errors;
                        if (!validate190(data, { instancePath, parentData, parentDataProperty, rootData })) {
                          vErrors =
                            vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
                          errors = vErrors.length;
                        }
                        var _valid10 = _errs44 === errors;
                        valid10 = _valid10;
                        ifClause10 = 'then';
                      } else {
                        const _errs45 = errors;
                        const _errs46 = errors;
                        let valid11 = true;
                        const _errs47 = errors;
                        if (data && typeof data == 'object' && !Array.isArray(data)) {
                          let missing10;
                          if (data.checkSchedule === undefined && (missing10 = 'checkSchedule')) {
                            const err11 = {};
                            if (vErrors === null) {
                              vErrors = [err11];
                            } else {
                              vErrors.push(err11);
                            }
                            errors++;
                          }
                        }
                        var _valid11 = _errs47 === errors;
                        errors = _errs46;
                        if (vErrors !== null) {
                          if (_errs46) {
                            vErrors.length = _errs46;
                          } else {
                            vErrors = null;
                          }
                        }
                        let ifClause11;
                        if (_valid11) {
                          const _errs48 = errors;
                          if (
                            !validate200(data, { instancePath, parentData, parentDataProperty, rootData })
                          ) {
                            vErrors =
                              vErrors === null ? validate200.errors : vErrors.concat(validate200.errors);
                            errors = vErrors.length;
                          }
                          var _valid11 = _errs48 === errors;
                          valid11 = _valid11;
                          ifClause11 = 'then';
                        } else {
                          const _errs49 = errors;
                          const _errs50 = errors;
                          let valid12 = true;
                          const _errs51 = errors;
                          if (data && typeof data == 'object' && !Array.isArray(data)) {
                            let missing11;
                            if (data.checkEmergency === undefined && (missing11 = 'checkEmergency')) {
                              const err12 = {};
                              if (vErrors === null) {
                                vErrors = [err12];
                              } else {
                                vErrors.push(err12);
                              }
                              errors++;
                            }
                          }
                          var _valid12 = _errs51 === errors;
                          errors = _errs50;
                          if (vErrors !== null) {
                            if (_errs50) {
                              vErrors.length = _errs50;
                            } else {
                              vErrors = null;
                            }
                          }
                          let ifClause12;
                          if (_valid12) {
                            const _errs52 = errors;
                            if (
                              !validate209(data, { instancePath, parentData, parentDataProperty, rootData })
                            ) {
                              vErrors =
                                vErrors === null ? validate209.errors : vErrors.concat(validate209.errors);
                              errors = vErrors.length;
                            }
                            var _valid12 = _errs52 === errors;
                            valid12 = _valid12;
                            ifClause12 = 'then';
                          } else {
                            const _errs53 = errors;
                            const _errs54 = errors;
                            let valid13 = true;
                            const _errs55 = errors;
                            if (data && typeof data == 'object' && !Array.isArray(data)) {
                              let missing12;
                              if (data.call === undefined && (missing12 = 'call')) {
                                const err13 = {};
                                if (vErrors === null) {
                                  vErrors = [err13];
                                } else {
                                  vErrors.push(err13);
                                }
                                errors++;
                              }
                            }
                            var _valid13 = _errs55 === errors;
                            errors = _errs54;
                            if (vErrors !== null) {
                              if (_errs54) {
                                vErrors.length = _errs54;
                              } else {
                                vErrors = null;
                              }
                            }
                            let ifClause13;
                            if (_valid13) {
                              const _errs56 = errors;
                              if (
                                !validate215(data, { instancePath, parentData, parentDataProperty, rootData })
                              ) {
                                vErrors =
                                  vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
                                errors = vErrors.length;
                              }
                              var _valid13 = _errs56 === errors;
                              valid13 = _valid13;
                              ifClause13 = 'then';
                            } else {
                              const _errs57 = errors;
                              const _errs58 = errors;
                              let valid14 = true;
                              const _errs59 = errors;
                              if (data && typeof data == 'object' && !Array.isArray(data)) {
                                let missing13;
                                if (data.callBot === undefined && (missing13 = 'callBot')) {
                                  const err14 = {};
                                  if (vErrors === null) {
                                    vErrors = [err14];
                                  } else {
                                    vErrors.push(err14);
                                  }
                                  errors++;
                                }
                              }
                              var _valid14 = _errs59 === errors;
                              errors = _errs58;
                              if (vErrors !== null) {
                                if (_errs58) {
                                  vErrors.length = _errs58;
                                } else {
                                  vErrors = null;
                                }
                              }
                              let ifClause14;
                              if (_valid14) {
                                const _errs60 = errors;
                                if (
                                  !validate225(data, {
                                    instancePath,
                                    parentData,
                                    parentDataProperty,
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? validate225.errors
                                      : vErrors.concat(validate225.errors);
                                  errors = vErrors.length;
                                }
                                var _valid14 = _errs60 === errors;
                                valid14 = _valid14;
                                ifClause14 = 'then';
                              } else {
                                const _errs61 = errors;
                                const _errs62 = errors;
                                let valid15 = true;
                                const _errs63 = errors;
                                if (data && typeof data == 'object' && !Array.isArray(data)) {
                                  let missing14;
                                  if (data.callTask === undefined && (missing14 = 'callTask')) {
                                    const err15 = {};
                                    if (vErrors === null) {
                                      vErrors = [err15];
                                    } else {
                                      vErrors.push(err15);
                                    }
                                    errors++;
                                  }
                                }
                                var _valid15 = _errs63 === errors;
                                errors = _errs62;
                                if (vErrors !== null) {
                                  if (_errs62) {
                                    vErrors.length = _errs62;
                                  } else {
                                    vErrors = null;
                                  }
                                }
                                let ifClause15;
                                if (_valid15) {
                                  const _errs64 = errors;
                                  if (
                                    !validate238(data, {
                                      instancePath,
                                      parentData,
                                      parentDataProperty,
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null
                                        ? validate238.errors
                                        : vErrors.concat(validate238.errors);
                                    errors = vErrors.length;
                                  }
                                  var _valid15 = _errs64 === errors;
                                  valid15 = _valid15;
                                  ifClause15 = 'then';
                                } else {
                                  const _errs65 = errors;
                                  const _errs66 = errors;
                                  let valid16 = true;
                                  const _errs67 = errors;
                                  if (data && typeof data == 'object' && !Array.isArray(data)) {
                                    let missing15;
                                    if (data.goToTask === undefined && (missing15 = 'goToTask')) {
                                      const err16 = {};
                                      if (vErrors === null) {
                                        vErrors = [err16];
                                      } else {
                                        vErrors.push(err16);
                                      }
                                      errors++;
                                    }
                                  }
                                  var _valid16 = _errs67 === errors;
                                  errors = _errs66;
                                  if (vErrors !== null) {
                                    if (_errs66) {
                                      vErrors.length = _errs66;
                                    } else {
                                      vErrors = null;
                                    }
                                  }
                                  let ifClause16;
                                  if (_valid16) {
                                    const _errs68 = errors;
                                    if (
                                      !validate240(data, {
                                        instancePath,
                                        parentData,
                                        parentDataProperty,
                                        rootData,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null
                                          ? validate240.errors
                                          : vErrors.concat(validate240.errors);
                                      errors = vErrors.length;
                                    }
                                    var _valid16 = _errs68 === errors;
                                    valid16 = _valid16;
                                    ifClause16 = 'then';
                                  } else {
                                    const _errs69 = errors;
                                    const _errs70 = errors;
                                    let valid17 = true;
                                    const _errs71 = errors;
                                    if (data && typeof data == 'object' && !Array.isArray(data)) {
                                      let missing16;
                                      if (
                                        data.setParticipantData === undefined &&
                                        (missing16 = 'setParticipantData')
                                      ) {
                                        const err17 = {};
                                        if (vErrors === null) {
                                          vErrors = [err17];
                                        } else {
                                          vErrors.push(err17);
                                        }
                                        errors++;
                                      }
                                    }
                                    var _valid17 = _errs71 === errors;
                                    errors = _errs70;
                                    if (vErrors !== null) {
                                      if (_errs70) {
                                        vErrors.length = _errs70;
                                      } else {
                                        vErrors = null;
                                      }
                                    }
                                    let ifClause17;
                                    if (_valid17) {
                                      const _errs72 = errors;
                                      if (
                                        !validate242(data, {
                                          instancePath,
                                          parentData,
                                          parentDataProperty,
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null
                                            ? validate242.errors
                                            : vErrors.concat(validate242.errors);
                                        errors = vErrors.length;
                                      }
                                      var _valid17 = _errs72 === errors;
                                      valid17 = _valid17;
                                      ifClause17 = 'then';
                                    } else {
                                      const _errs73 = errors;
                                      const _errs74 = errors;
                                      let valid18 = true;
                                      const _errs75 = errors;
                                      if (data && typeof data == 'object' && !Array.isArray(data)) {
                                        let missing17;
                                        if (
                                          data.getParticipantData === undefined &&
                                          (missing17 = 'getParticipantData')
                                        ) {
                                          const err18 = {};
                                          if (vErrors === null) {
                                            vErrors = [err18];
                                          } else {
                                            vErrors.push(err18);
                                          }
                                          errors++;
                                        }
                                      }
                                      var _valid18 = _errs75 === errors;
                                      errors = _errs74;
                                      if (vErrors !== null) {
                                        if (_errs74) {
                                          vErrors.length = _errs74;
                                        } else {
                                          vErrors = null;
                                        }
                                      }
                                      let ifClause18;
                                      if (_valid18) {
                                        const _errs76 = errors;
                                        if (
                                          !validate247(data, {
                                            instancePath,
                                            parentData,
                                            parentDataProperty,
                                            rootData,
                                          })
                                        ) {
                                          vErrors =
                                            vErrors === null
                                              ? validate247.errors
                                              : vErrors.concat(validate247.errors);
                                          errors = vErrors.length;
                                        }
                                        var _valid18 = _errs76 === errors;
                                        valid18 = _valid18;
                                        ifClause18 = 'then';
                                      } else {
                                        const _errs77 = errors;
                                        const _errs78 = errors;
                                        let valid19 = true;
                                        const _errs79 = errors;
                                        if (data && typeof data == 'object' && !Array.isArray(data)) {
                                          let missing18;
                                          if (data.setLanguage === undefined && (missing18 = 'setLanguage')) {
                                            const err19 = {};
                                            if (vErrors === null) {
                                              vErrors = [err19];
                                            } else {
                                              vErrors.push(err19);
                                            }
                                            errors++;
                                          }
                                        }
                                        var _valid19 = _errs79 === errors;
                                        errors = _errs78;
                                        if (vErrors !== null) {
                                          if (_errs78) {
                                            vErrors.length = _errs78;
                                          } else {
                                            vErrors = null;
                                          }
                                        }
                                        let ifClause19;
                                        if (_valid19) {
                                          const _errs80 = errors;
                                          if (
                                            !validate252(data, {
                                              instancePath,
                                              parentData,
                                              parentDataProperty,
                                              rootData,
                                            })
                                          ) {
                                            vErrors =
                                              vErrors === null
                                                ? validate252.errors
                                                : vErrors.concat(validate252.errors);
                                            errors = vErrors.length;
                                          }
                                          var _valid19 = _errs80 === errors;
                                          valid19 = _valid19;
                                          ifClause19 = 'then';
                                        } else {
                                          const _errs81 = errors;
                                          const _errs82 = errors;
                                          let valid20 = true;
                                          const _errs83 = errors;
                                          if (data && typeof data == 'object' && !Array.isArray(data)) {
                                            let missing19;
                                            if (
                                              data.transferToQueue === undefined &&
                                              (missing19 = 'transferToQueue')
                                            ) {
                                              const err20 = {};
                                              if (vErrors === null) {
                                                vErrors = [err20];
                                              } else {
                                                vErrors.push(err20);
                                              }
                                              errors++;
                                            }
                                          }
                                          var _valid20 = _errs83 === errors;
                                          errors = _errs82;
                                          if (vErrors !== null) {
                                            if (_errs82) {
                                              vErrors.length = _errs82;
                                            } else {
                                              vErrors = null;
                                            }
                                          }
                                          let ifClause20;
                                          if (_valid20) {
                                            const _errs84 = errors;
                                            if (
                                              !validate256(data, {
                                                instancePath,
                                                parentData,
                                                parentDataProperty,
                                                rootData,
                                              })
                                            ) {
                                              vErrors =
                                                vErrors === null
                                                  ? validate256.errors
                                                  : vErrors.concat(validate256.errors);
                                              errors = vErrors.length;
                                            }
                                            var _valid20 = _errs84 === errors;
                                            valid20 = _valid20;
                                            ifClause20 = 'then';
                                          } else {
                                            const _errs85 = errors;
                                            const _errs86 = errors;
                                            let valid21 = true;
                                            const _errs87 = errors;
                                            if (data && typeof data == 'object' && !Array.isArray(data)) {
                                              let missing20;
                                              if (
                                                data.transferToVoicemail === undefined &&
                                                (missing20 = 'transferToVoicemail')
                                              ) {
                                                const err21 = {};
                                                if (vErrors === null) {
                                                  vErrors = [err21];
                                                } else {
                                                  vErrors.push(err21);
                                                }
                                                errors++;
                                              }
                                            }
                                            var _valid21 = _errs87 === errors;
                                            errors = _errs86;
                                            if (vErrors !== null) {
                                              if (_errs86) {
                                                vErrors.length = _errs86;
                                              } else {
                                                vErrors = null;
                                              }
                                            }
                                            let ifClause21;
                                            if (_valid21) {
                                              const _errs88 = errors;
                                              if (
                                                !validate267(data, {
                                                  instancePath,
                                                  parentData,
                                                  parentDataProperty,
                                                  rootData,
                                                })
                                              ) {
                                                vErrors =
                                                  vErrors === null
                                                    ? validate267.errors
                                                    : vErrors.concat(validate267.errors);
                                                errors = vErrors.length;
                                              }
                                              var _valid21 = _errs88 === errors;
                                              valid21 = _valid21;
                                              ifClause21 = 'then';
                                            } else {
                                              const _errs89 = errors;
                                              const _errs90 = errors;
                                              let valid22 = true;
                                              const _errs91 = errors;
                                              if (data && typeof data == 'object' && !Array.isArray(data)) {
                                                let missing21;
                                                if (
                                                  data.transferToFlow === undefined &&
                                                  (missing21 = 'transferToFlow')
                                                ) {
                                                  const err22 = {};
                                                  if (vErrors === null) {
                                                    vErrors = [err22];
                                                  } else {
                                                    vErrors.push(err22);
                                                  }
                                                  errors++;
                                                }
                                              }
                                              var _valid22 = _errs91 === errors;
                                              errors = _errs90;
                                              if (vErrors !== null) {
                                                if (_errs90) {
                                                  vErrors.length = _errs90;
                                                } else {
                                                  vErrors = null;
                                                }
                                              }
                                              let ifClause22;
                                              if (_valid22) {
                                                const _errs92 = errors;
                                                if (
                                                  !validate278(data, {
                                                    instancePath,
                                                    parentData,
                                                    parentDataProperty,
                                                    rootData,
                                                  })
                                                ) {
                                                  vErrors =
                                                    vErrors === null
                                                      ? validate278.errors
                                                      : vErrors.concat(validate278.errors);
                                                  errors = vErrors.length;
                                                }
                                                var _valid22 = _errs92 === errors;
                                                valid22 = _valid22;
                                                ifClause22 = 'then';
                                              } else {
                                                const _errs93 = errors;
                                                const _errs94 = errors;
                                                let valid23 = true;
                                                const _errs95 = errors;
                                                if (data && typeof data == 'object' && !Array.isArray(data)) {
                                                  let missing22;
                                                  if (
                                                    data.transferToSecureFlow === undefined &&
                                                    (missing22 = 'transferToSecureFlow')
                                                  ) {
                                                    const err23 = {};
                                                    if (vErrors === null) {
                                                      vErrors = [err23];
                                                    } else {
                                                      vErrors.push(err23);
                                                    }
                                                    errors++;
                                                  }
                                                }
                                                var _valid23 = _errs95 === errors;
                                                errors = _errs94;
                                                if (vErrors !== null) {
                                                  if (_errs94) {
                                                    vErrors.length = _errs94;
                                                  } else {
                                                    vErrors = null;
                                                  }
                                                }
                                                let ifClause23;
                                                if (_valid23) {
                                                  const _errs96 = errors;
                                                  if (
                                                    !validate285(data, {
                                                      instancePath,
                                                      parentData,
                                                      parentDataProperty,
                                                      rootData,
                                                    })
                                                  ) {
                                                    vErrors =
                                                      vErrors === null
                                                        ? validate285.errors
                                                        : vErrors.concat(validate285.errors);
                                                    errors = vErrors.length;
                                                  }
                                                  var _valid23 = _errs96 === errors;
                                                  valid23 = _valid23;
                                                  ifClause23 = 'then';
                                                } else {
                                                  const _errs97 = errors;
                                                  const _errs98 = errors;
                                                  let valid24 = true;
                                                  const _errs99 = errors;
                                                  if (
                                                    data &&
                                                    typeof data == 'object' &&
                                                    !Array.isArray(data)
                                                  ) {
                                                    let missing23;
                                                    if (
                                                      data.transferToUser === undefined &&
                                                      (missing23 = 'transferToUser')
                                                    ) {
                                                      const err24 = {};
                                                      if (vErrors === null) {
                                                        vErrors = [err24];
                                                      } else {
                                                        vErrors.push(err24);
                                                      }
                                                      errors++;
                                                    }
                                                  }
                                                  var _valid24 = _errs99 === errors;
                                                  errors = _errs98;
                                                  if (vErrors !== null) {
                                                    if (_errs98) {
                                                      vErrors.length = _errs98;
                                                    } else {
                                                      vErrors = null;
                                                    }
                                                  }
                                                  let ifClause24;
                                                  if (_valid24) {
                                                    const _errs100 = errors;
                                                    if (
                                                      !validate292(data, {
                                                        instancePath,
                                                        parentData,
                                                        parentDataProperty,
                                                        rootData,
                                                      })
                                                    ) {
                                                      vErrors =
                                                        vErrors === null
                                                          ? validate292.errors
                                                          : vErrors.concat(validate292.errors);
                                                      errors = vErrors.length;
                                                    }
                                                    var _valid24 = _errs100 === errors;
                                                    valid24 = _valid24;
                                                    ifClause24 = 'then';
                                                  } else {
                                                    const _errs101 = errors;
                                                    const _errs102 = errors;
                                                    let valid25 = true;
                                                    const _errs103 = errors;
                                                    if (
                                                      data &&
                                                      typeof data == 'object' &&
                                                      !Array.isArray(data)
                                                    ) {
                                                      let missing24;
                                                      if (
                                                        data.transferToGroup === undefined &&
                                                        (missing24 = 'transferToGroup')
                                                      ) {
                                                        const err25 = {};
                                                        if (vErrors === null) {
                                                          vErrors = [err25];
                                                        } else {
                                                          vErrors.push(err25);
                                                        }
                                                        errors++;
                                                      }
                                                    }
                                                    var _valid25 = _errs103 === errors;
                                                    errors = _errs102;
                                                    if (vErrors !== null) {
                                                      if (_errs102) {
                                                        vErrors.length = _errs102;
                                                      } else {
                                                        vErrors = null;
                                                      }
                                                    }
                                                    let ifClause25;
                                                    if (_valid25) {
                                                      const _errs104 = errors;
                                                      if (
                                                        !validate299(data, {
                                                          instancePath,
                                                          parentData,
                                                          parentDataProperty,
                                                          rootData,
                                                        })
                                                      ) {
                                                        vErrors =
                                                          vErrors === null
                                                            ? validate299.errors
                                                            : vErrors.concat(validate299.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var _valid25 = _errs104 === errors;
                                                      valid25 = _valid25;
                                                      ifClause25 = 'then';
                                                    } else {
                                                      const _errs105 = errors;
                                                      const _errs106 = errors;
                                                      let valid26 = true;
                                                      const _errs107 = errors;
                                                      if (
                                                        data &&
                                                        typeof data == 'object' &&
                                                        !Array.isArray(data)
                                                      ) {
                                                        let missing25;
                                                        if (
                                                          data.transferToNumber === undefined &&
                                                          (missing25 = 'transferToNumber')
                                                        ) {
                                                          const err26 = {};
                                                          if (vErrors === null) {
                                                            vErrors = [err26];
                                                          } else {
                                                            vErrors.push(err26);
                                                          }
                                                          errors++;
                                                        }
                                                      }
                                                      var _valid26 = _errs107 === errors;
                                                      errors = _errs106;
                                                      if (vErrors !== null) {
                                                        if (_errs106) {
                                                          vErrors.length = _errs106;
                                                        } else {
                                                          vErrors = null;
                                                        }
                                                      }
                                                      let ifClause26;
                                                      if (_valid26) {
                                                        const _errs108 = errors;
                                                        if (
                                                          !validate306(data, {
                                                            instancePath,
                                                            parentData,
                                                            parentDataProperty,
                                                            rootData,
                                                          })
                                                        ) {
                                                          vErrors =
                                                            vErrors === null
                                                              ? validate306.errors
                                                              : vErrors.concat(validate306.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var _valid26 = _errs108 === errors;
                                                        valid26 = _valid26;
                                                        ifClause26 = 'then';
                                                      } else {
                                                        const _errs109 = errors;
                                                        const _errs110 = errors;
                                                        let valid27 = true;
                                                        const _errs111 = errors;
                                                        if (
                                                          data &&
                                                          typeof data == 'object' &&
                                                          !Array.isArray(data)
                                                        ) {
                                                          let missing26;
                                                          if (
                                                            data.hold === undefined &&
                                                            (missing26 = 'hold')
                                                          ) {
                                                            const err27 = {};
                                                            if (vErrors === null) {
                                                              vErrors = [err27];
                                                            } else {
                                                              vErrors.push(err27);
                                                            }
                                                            errors++;
                                                          }
                                                        }
                                                        var _valid27 = _errs111 === errors;
                                                        errors = _errs110;
                                                        if (vErrors !== null) {
                                                          if (_errs110) {
                                                            vErrors.length = _errs110;
                                                          } else {
                                                            vErrors = null;
                                                          }
                                                        }
                                                        let ifClause27;
                                                        if (_valid27) {
                                                          const _errs112 = errors;
                                                          if (
                                                            !validate313(data, {
                                                              instancePath,
                                                              parentData,
                                                              parentDataProperty,
                                                              rootData,
                                                            })
                                                          ) {
                                                            vErrors =
                                                              vErrors === null
                                                                ? validate313.errors
                                                                : vErrors.concat(validate313.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var _valid27 = _errs112 === errors;
                                                          valid27 = _valid27;
                                                          ifClause27 = 'then';
                                                        } else {
                                                          const _errs113 = errors;
                                                          const _errs114 = errors;
                                                          let valid28 = true;
                                                          const _errs115 = errors;
                                                          if (
                                                            data &&
                                                            typeof data == 'object' &&
                                                            !Array.isArray(data)
                                                          ) {
                                                            let missing27;
                                                            if (
                                                              data.archy === undefined &&
                                                              (missing27 = 'archy')
                                                            ) {
                                                              const err28 = {};
                                                              if (vErrors === null) {
                                                                vErrors = [err28];
                                                              } else {
                                                                vErrors.push(err28);
                                                              }
                                                              errors++;
                                                            }
                                                          }
                                                          var _valid28 = _errs115 === errors;
                                                          errors = _errs114;
                                                          if (vErrors !== null) {
                                                            if (_errs114) {
                                                              vErrors.length = _errs114;
                                                            } else {
                                                              vErrors = null;
                                                            }
                                                          }
                                                          let ifClause28;
                                                          if (_valid28) {
                                                            const _errs116 = errors;
                                                            if (
                                                              !validate317(data, {
                                                                instancePath,
                                                                parentData,
                                                                parentDataProperty,
                                                                rootData,
                                                              })
                                                            ) {
                                                              vErrors =
                                                                vErrors === null
                                                                  ? validate317.errors
                                                                  : vErrors.concat(validate317.errors);
                                                              errors = vErrors.length;
                                                            }
                                                            var _valid28 = _errs116 === errors;
                                                            valid28 = _valid28;
                                                            ifClause28 = 'then';
                                                          } else {
                                                            var _valid28 = false;
                                                            validate108.errors = [
                                                              {
                                                                instancePath,
                                                                schemaPath:
                                                                  '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/false schema',
                                                                keyword: 'false schema',
                                                                params: {},
                                                              },
                                                            ];
                                                            return false;
                                                            valid28 = _valid28;
                                                            ifClause28 = 'else';
                                                          }
                                                          if (!valid28) {
                                                            const err29 = {
                                                              instancePath,
                                                              schemaPath:
                                                                '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                                              keyword: 'if',
                                                              params: { failingKeyword: ifClause28 },
                                                            };
                                                            if (vErrors === null) {
                                                              vErrors = [err29];
                                                            } else {
                                                              vErrors.push(err29);
                                                            }
                                                            errors++;
                                                            validate108.errors = vErrors;
                                                            return false;
                                                          }
                                                          var _valid27 = _errs113 === errors;
                                                          valid27 = _valid27;
                                                          ifClause27 = 'else';
                                                        }
                                                        if (!valid27) {
                                                          const err30 = {
                                                            instancePath,
                                                            schemaPath:
                                                              '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                                            keyword: 'if',
                                                            params: { failingKeyword: ifClause27 },
                                                          };
                                                          if (vErrors === null) {
                                                            vErrors = [err30];
                                                          } else {
                                                            vErrors.push(err30);
                                                          }
                                                          errors++;
                                                          validate108.errors = vErrors;
                                                          return false;
                                                        }
                                                        var _valid26 = _errs109 === errors;
                                                        valid26 = _valid26;
                                                        ifClause26 = 'else';
                                                      }
                                                      if (!valid26) {
                                                        const err31 = {
                                                          instancePath,
                                                          schemaPath:
                                                            '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                                          keyword: 'if',
                                                          params: { failingKeyword: ifClause26 },
                                                        };
                                                        if (vErrors === null) {
                                                          vErrors = [err31];
                                                        } else {
                                                          vErrors.push(err31);
                                                        }
                                                        errors++;
                                                        validate108.errors = vErrors;
                                                        return false;
                                                      }
                                                      var _valid25 = _errs105 === errors;
                                                      valid25 = _valid25;
                                                      ifClause25 = 'else';
                                                    }
                                                    if (!valid25) {
                                                      const err32 = {
                                                        instancePath,
                                                        schemaPath:
                                                          '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                                        keyword: 'if',
                                                        params: { failingKeyword: ifClause25 },
                                                      };
                                                      if (vErrors === null) {
                                                        vErrors = [err32];
                                                      } else {
                                                        vErrors.push(err32);
                                                      }
                                                      errors++;
                                                      validate108.errors = vErrors;
                                                      return false;
                                                    }
                                                    var _valid24 = _errs101 === errors;
                                                    valid24 = _valid24;
                                                    ifClause24 = 'else';
                                                  }
                                                  if (!valid24) {
                                                    const err33 = {
                                                      instancePath,
                                                      schemaPath:
                                                        '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                                      keyword: 'if',
                                                      params: { failingKeyword: ifClause24 },
                                                    };
                                                    if (vErrors === null) {
                                                      vErrors = [err33];
                                                    } else {
                                                      vErrors.push(err33);
                                                    }
                                                    errors++;
                                                    validate108.errors = vErrors;
                                                    return false;
                                                  }
                                                  var _valid23 = _errs97 === errors;
                                                  valid23 = _valid23;
                                                  ifClause23 = 'else';
                                                }
                                                if (!valid23) {
                                                  const err34 = {
                                                    instancePath,
                                                    schemaPath:
                                                      '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                                    keyword: 'if',
                                                    params: { failingKeyword: ifClause23 },
                                                  };
                                                  if (vErrors === null) {
                                                    vErrors = [err34];
                                                  } else {
                                                    vErrors.push(err34);
                                                  }
                                                  errors++;
                                                  validate108.errors = vErrors;
                                                  return false;
                                                }
                                                var _valid22 = _errs93 === errors;
                                                valid22 = _valid22;
                                                ifClause22 = 'else';
                                              }
                                              if (!valid22) {
                                                const err35 = {
                                                  instancePath,
                                                  schemaPath:
                                                    '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                                  keyword: 'if',
                                                  params: { failingKeyword: ifClause22 },
                                                };
                                                if (vErrors === null) {
                                                  vErrors = [err35];
                                                } else {
                                                  vErrors.push(err35);
                                                }
                                                errors++;
                                                validate108.errors = vErrors;
                                                return false;
                                              }
                                              var _valid21 = _errs89 === errors;
                                              valid21 = _valid21;
                                              ifClause21 = 'else';
                                            }
                                            if (!valid21) {
                                              const err36 = {
                                                instancePath,
                                                schemaPath:
                                                  '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                                keyword: 'if',
                                                params: { failingKeyword: ifClause21 },
                                              };
                                              if (vErrors === null) {
                                                vErrors = [err36];
                                              } else {
                                                vErrors.push(err36);
                                              }
                                              errors++;
                                              validate108.errors = vErrors;
                                              return false;
                                            }
                                            var _valid20 = _errs85 === errors;
                                            valid20 = _valid20;
                                            ifClause20 = 'else';
                                          }
                                          if (!valid20) {
                                            const err37 = {
                                              instancePath,
                                              schemaPath:
                                                '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                              keyword: 'if',
                                              params: { failingKeyword: ifClause20 },
                                            };
                                            if (vErrors === null) {
                                              vErrors = [err37];
                                            } else {
                                              vErrors.push(err37);
                                            }
                                            errors++;
                                            validate108.errors = vErrors;
                                            return false;
                                          }
                                          var _valid19 = _errs81 === errors;
                                          valid19 = _valid19;
                                          ifClause19 = 'else';
                                        }
                                        if (!valid19) {
                                          const err38 = {
                                            instancePath,
                                            schemaPath:
                                              '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                            keyword: 'if',
                                            params: { failingKeyword: ifClause19 },
                                          };
                                          if (vErrors === null) {
                                            vErrors = [err38];
                                          } else {
                                            vErrors.push(err38);
                                          }
                                          errors++;
                                          validate108.errors = vErrors;
                                          return false;
                                        }
                                        var _valid18 = _errs77 === errors;
                                        valid18 = _valid18;
                                        ifClause18 = 'else';
                                      }
                                      if (!valid18) {
                                        const err39 = {
                                          instancePath,
                                          schemaPath:
                                            '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                          keyword: 'if',
                                          params: { failingKeyword: ifClause18 },
                                        };
                                        if (vErrors === null) {
                                          vErrors = [err39];
                                        } else {
                                          vErrors.push(err39);
                                        }
                                        errors++;
                                        validate108.errors = vErrors;
                                        return false;
                                      }
                                      var _valid17 = _errs73 === errors;
                                      valid17 = _valid17;
                                      ifClause17 = 'else';
                                    }
                                    if (!valid17) {
                                      const err40 = {
                                        instancePath,
                                        schemaPath:
                                          '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                        keyword: 'if',
                                        params: { failingKeyword: ifClause17 },
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err40];
                                      } else {
                                        vErrors.push(err40);
                                      }
                                      errors++;
                                      validate108.errors = vErrors;
                                      return false;
                                    }
                                    var _valid16 = _errs69 === errors;
                                    valid16 = _valid16;
                                    ifClause16 = 'else';
                                  }
                                  if (!valid16) {
                                    const err41 = {
                                      instancePath,
                                      schemaPath:
                                        '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                      keyword: 'if',
                                      params: { failingKeyword: ifClause16 },
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err41];
                                    } else {
                                      vErrors.push(err41);
                                    }
                                    errors++;
                                    validate108.errors = vErrors;
                                    return false;
                                  }
                                  var _valid15 = _errs65 === errors;
                                  valid15 = _valid15;
                                  ifClause15 = 'else';
                                }
                                if (!valid15) {
                                  const err42 = {
                                    instancePath,
                                    schemaPath:
                                      '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                    keyword: 'if',
                                    params: { failingKeyword: ifClause15 },
                                  };
                                  if (vErrors === null) {
                                    vErrors = [err42];
                                  } else {
                                    vErrors.push(err42);
                                  }
                                  errors++;
                                  validate108.errors = vErrors;
                                  return false;
                                }
                                var _valid14 = _errs61 === errors;
                                valid14 = _valid14;
                                ifClause14 = 'else';
                              }
                              if (!valid14) {
                                const err43 = {
                                  instancePath,
                                  schemaPath:
                                    '#/then/else/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                  keyword: 'if',
                                  params: { failingKeyword: ifClause14 },
                                };
                                if (vErrors === null) {
                                  vErrors = [err43];
                                } else {
                                  vErrors.push(err43);
                                }
                                errors++;
                                validate108.errors = vErrors;
                                return false;
                              }
                              var _valid13 = _errs57 === errors;
                              valid13 = _valid13;
                              ifClause13 = 'else';
                            }
                            if (!valid13) {
                              const err44 = {
                                instancePath,
                                schemaPath:
                                  '#/then/else/else/else/else/else/else/else/else/else/else/else/else/if',
                                keyword: 'if',
                                params: { failingKeyword: ifClause13 },
                              };
                              if (vErrors === null) {
                                vErrors = [err44];
                              } else {
                                vErrors.push(err44);
                              }
                              errors++;
                              validate108.errors = vErrors;
                              return false;
                            }
                            var _valid12 = _errs53 === errors;
                            valid12 = _valid12;
                            ifClause12 = 'else';
                          }
                          if (!valid12) {
                            const err45 = {
                              instancePath,
                              schemaPath: '#/then/else/else/else/else/else/else/else/else/else/else/else/if',
                              keyword: 'if',
                              params: { failingKeyword: ifClause12 },
                            };
                            if (vErrors === null) {
                              vErrors = [err45];
                            } else {
                              vErrors.push(err45);
                            }
                            errors++;
                            validate108.errors = vErrors;
                            return false;
                          }
                          var _valid11 = _errs49 === errors;
                          valid11 = _valid11;
                          ifClause11 = 'else';
                        }
                        if (!valid11) {
                          const err46 = {
                            instancePath,
                            schemaPath: '#/then/else/else/else/else/else/else/else/else/else/else/if',
                            keyword: 'if',
                            params: { failingKeyword: ifClause11 },
                          };
                          if (vErrors === null) {
                            vErrors = [err46];
                          } else {
                            vErrors.push(err46);
                          }
                          errors++;
                          validate108.errors = vErrors;
                          return false;
                        }
                        var _valid10 = _errs45 === errors;
                        valid10 = _valid10;
                        ifClause10 = 'else';
                      }
                      if (!valid10) {
                        const err47 = {
                          instancePath,
                          schemaPath: '#/then/else/else/else/else/else/else/else/else/else/if',
                          keyword: 'if',
                          params: { failingKeyword: ifClause10 },
                        };
                        if (vErrors === null) {
                          vErrors = [err47];
                        } else {
                          vErrors.push(err47);
                        }
                        errors++;
                        validate108.errors = vErrors;
                        return false;
                      }
                      var _valid9 = _errs41 === errors;
                      valid9 = _valid9;
                      ifClause9 = 'else';
                    }
                    if (!valid9) {
                      const err48 = {
                        instancePath,
                        schemaPath: '#/then/else/else/else/else/else/else/else/else/if',
                        keyword: 'if',
                        params: { failingKeyword: ifClause9 },
                      };
                      if (vErrors === null) {
                        vErrors = [err48];
                      } else {
                        vErrors.push(err48);
                      }
                      errors++;
                      validate108.errors = vErrors;
                      return false;
                    }
                    var _valid8 = _errs37 === errors;
                    valid8 = _valid8;
                    ifClause8 = 'else';
                  }
                  if (!valid8) {
                    const err49 = {
                      instancePath,
                      schemaPath: '#/then/else/else/else/else/else/else/else/if',
                      keyword: 'if',
                      params: { failingKeyword: ifClause8 },
                    };
                    if (vErrors === null) {
                      vErrors = [err49];
                    } else {
                      vErrors.push(err49);
                    }
                    errors++;
                    validate108.errors = vErrors;
                    return false;
                  }
                  var _valid7 = _errs33 === errors;
                  valid7 = _valid7;
                  ifClause7 = 'else';
                }
                if (!valid7) {
                  const err50 = {
                    instancePath,
                    schemaPath: '#/then/else/else/else/else/else/else/if',
                    keyword: 'if',
                    params: { failingKeyword: ifClause7 },
                  };
                  if (vErrors === null) {
                    vErrors = [err50];
                  } else {
                    vErrors.push(err50);
                  }
                  errors++;
                  validate108.errors = vErrors;
                  return false;
                }
                var _valid6 = _errs29 === errors;
                valid6 = _valid6;
                ifClause6 = 'else';
              }
              if (!valid6) {
                const err51 = {
                  instancePath,
                  schemaPath: '#/then/else/else/else/else/else/if',
                  keyword: 'if',
                  params: { failingKeyword: ifClause6 },
                };
                if (vErrors === null) {
                  vErrors = [err51];
                } else {
                  vErrors.push(err51);
                }
                errors++;
                validate108.errors = vErrors;
                return false;
              }
              var _valid5 = _errs25 === errors;
              valid5 = _valid5;
              ifClause5 = 'else';
            }
            if (!valid5) {
              const err52 = {
                instancePath,
                schemaPath: '#/then/else/else/else/else/if',
                keyword: 'if',
                params: { failingKeyword: ifClause5 },
              };
              if (vErrors === null) {
                vErrors = [err52];
              } else {
                vErrors.push(err52);
              }
              errors++;
              validate108.errors = vErrors;
              return false;
            }
            var _valid4 = _errs21 === errors;
            valid4 = _valid4;
            ifClause4 = 'else';
          }
          if (!valid4) {
            const err53 = {
              instancePath,
              schemaPath: '#/then/else/else/else/if',
              keyword: 'if',
              params: { failingKeyword: ifClause4 },
            };
            if (vErrors === null) {
              vErrors = [err53];
            } else {
              vErrors.push(err53);
            }
            errors++;
            validate108.errors = vErrors;
            return false;
          }
          var _valid3 = _errs17 === errors;
          valid3 = _valid3;
          ifClause3 = 'else';
        }
        if (!valid3) {
          const err54 = {
            instancePath,
            schemaPath: '#/then/else/else/if',
            keyword: 'if',
            params: { failingKeyword: ifClause3 },
          };
          if (vErrors === null) {
            vErrors = [err54];
          } else {
            vErrors.push(err54);
          }
          errors++;
          validate108.errors = vErrors;
          return false;
        }
        var _valid2 = _errs13 === errors;
        valid2 = _valid2;
        ifClause2 = 'else';
      }
      if (!valid2) {
        const err55 = {
          instancePath,
          schemaPath: '#/then/else/if',
          keyword: 'if',
          params: { failingKeyword: ifClause2 },
        };
        if (vErrors === null) {
          vErrors = [err55];
        } else {
          vErrors.push(err55);
        }
        errors++;
        validate108.errors = vErrors;
        return false;
      }
      var _valid1 = _errs9 === errors;
      valid1 = _valid1;
      ifClause1 = 'else';
    }
    if (!valid1) {
      const err56 = {
        instancePath,
        schemaPath: '#/then/if',
        keyword: 'if',
        params: { failingKeyword: ifClause1 },
      };
      if (vErrors === null) {
        vErrors = [err56];
      } else {
        vErrors.push(err56);
      }
      errors++;
      validate108.errors = vErrors;
      return false;
    }
    if (errors === _errs4) {
      if (!(data && typeof data == 'object' && !Array.isArray(data))) {
        validate108.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs117 = errors;
    if (!validate319(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate319.errors : vErrors.concat(validate319.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs117 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err57 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: ifClause0 } };
    if (vErrors === null) {
      vErrors = [err57];
    } else {
      vErrors.push(err57);
    }
    errors++;
    validate108.errors = vErrors;
    return false;
  }
  validate108.errors = vErrors;
  return errors === 0;
}
function validate321(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate321.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate321.errors = vErrors;
  return errors === 0;
}
const schema131 = {
  title: 'Menu',
  type: 'object',
  description: 'A menu: what is said, and the options.',
  additionalProperties: false,
  properties: {
    say: { $ref: 'audio.schema.json', description: 'What is said.' },
    wait: { $ref: 'value.schema.json#/definitions/duration', description: 'How long to wait for a choice.' },
    repeat: {
      description: 'How often the menu is said again: a number, or an expression.',
      type: ['integer', 'string'],
      minimum: 0,
      pattern: '^=[^=]',
      'x-callwright': { format: 'count' },
    },
    options: {
      description: 'The options, in order.',
      type: 'array',
      minItems: 1,
      items: { $ref: '#/definitions/option' },
    },
  },
  required: ['say', 'options'],
};
function validate326(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern14.test(data)) {
        validate326.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^(\\d+(\\.\\d+)?(ms|s|m)|=[^=].*)$' },
          },
        ];
        return false;
      }
    } else {
      validate326.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate326.errors = vErrors;
  return errors === 0;
}
const schema133 = {
  title: 'Option',
  type: 'object',
  description: 'One option of a menu: how it is chosen, and what happens.',
  additionalProperties: false,
  properties: {
    press: {
      description: 'Key to press: a digit, `"*"` or `"#"`.',
      type: ['integer', 'string'],
      minimum: 0,
      maximum: 9,
      pattern: '^[0-9*#]$',
      'x-callwright': { format: 'key' },
    },
    phrases: {
      description: 'What callers say for this option; a map of language tags where the languages differ.',
      type: ['array', 'object'],
      items: { type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: {
        propertyNames: { pattern: '^[a-z]{2,3}(-[a-z0-9]{2,8})*$', 'x-callwright': { format: 'language' } },
        additionalProperties: { type: 'array', items: { type: 'string', minLength: 1 } },
      },
    },
    name: { type: 'string', description: 'Label of the option in Architect.' },
    default: {
      description: 'Whether this option is taken when the caller chooses nothing.',
      type: 'boolean',
    },
    global: { description: 'Whether the option works in every menu of the flow.', type: 'boolean' },
    steps: { $ref: 'step.schema.json#/definitions/steps', description: 'What happens.' },
  },
  required: ['steps'],
};
const pattern26 = new RegExp('^[0-9*#]$', 'u');
function validate329(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate329.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate329.errors = vErrors;
  return errors === 0;
}
function validate328(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.steps === undefined && (missing0 = 'steps')) {
        validate328.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'press' ||
            key0 === 'phrases' ||
            key0 === 'name' ||
            key0 === 'default' ||
            key0 === 'global' ||
            key0 === 'steps'
          )) {
            validate328.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.press !== undefined) {
            let data0 = data.press;
            const _errs2 = errors;
            if (
              !(typeof data0 == 'number' && !(data0 % 1) && !isNaN(data0) && isFinite(data0)) &&
              typeof data0 !== 'string'
            ) {
              validate328.errors = [
                {
                  instancePath: instancePath + '/press',
                  schemaPath: '#/properties/press/type',
                  keyword: 'type',
                  params: { type: schema133.properties.press.type },
                },
              ];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 == 'number' && isFinite(data0)) {
                if (data0 > 9 || isNaN(data0)) {
                  validate328.errors = [
                    {
                      instancePath: instancePath + '/press',
                      schemaPath: '#/properties/press/maximum',
                      keyword: 'maximum',
                      params: { comparison: '<=', limit: 9 },
                    },
                  ];
                  return false;
                } else {
                  if (data0 < 0 || isNaN(data0)) {
                    validate328.errors = [
                      {
                        instancePath: instancePath + '/press',
                        schemaPath: '#/properties/press/minimum',
                        keyword: 'minimum',
                        params: { comparison: '>=', limit: 0 },
                      },
                    ];
                    return false;
                  }
                }
              }
              if (errors === _errs2) {
                if (typeof data0 === 'string') {
                  if (!pattern26.test(data0)) {
                    validate328.errors = [
                      {
                        instancePath: instancePath + '/press',
                        schemaPath: '#/properties/press/pattern',
                        keyword: 'pattern',
                        params: { pattern: '^[0-9*#]$' },
                      },
                    ];
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.phrases !== undefined) {
              let data1 = data.phrases;
              const _errs5 = errors;
              if (!data1 || typeof data1 != 'object') {
                validate328.errors = [
                  {
                    instancePath: instancePath + '/phrases',
                    schemaPath: '#/properties/phrases/type',
                    keyword: 'type',
                    params: { type: schema133.properties.phrases.type },
                  },
                ];
                return false;
              }
              const _errs7 = errors;
              let valid1 = true;
              const _errs8 = errors;
              if (!(data1 && typeof data1 == 'object' && !Array.isArray(data1))) {
                const err0 = {};
                if (vErrors === null) {
                  vErrors = [err0];
                } else {
                  vErrors.push(err0);
                }
                errors++;
              }
              var _valid0 = _errs8 === errors;
              errors = _errs7;
              if (vErrors !== null) {
                if (_errs7) {
                  vErrors.length = _errs7;
                } else {
                  vErrors = null;
                }
              }
              if (_valid0) {
                const _errs10 = errors;
                if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
                  for (const key1 in data1) {
                    const _errs11 = errors;
                    if (errors === _errs11) {
                      if (typeof key1 === 'string') {
                        if (!pattern7.test(key1)) {
                          const err1 = {
                            instancePath: instancePath + '/phrases',
                            schemaPath: '#/properties/phrases/then/propertyNames/pattern',
                            keyword: 'pattern',
                            params: { pattern: '^[a-z]{2,3}(-[a-z0-9]{2,8})*$' },
                            propertyName: key1,
                          };
                          if (vErrors === null) {
                            vErrors = [err1];
                          } else {
                            vErrors.push(err1);
                          }
                          errors++;
                        }
                      }
                    }
                    var valid2 = _errs11 === errors;
                    if (!valid2) {
                      const err2 = {
                        instancePath: instancePath + '/phrases',
                        schemaPath: '#/properties/phrases/then/propertyNames',
                        keyword: 'propertyNames',
                        params: { propertyName: key1 },
                      };
                      if (vErrors === null) {
                        vErrors = [err2];
                      } else {
                        vErrors.push(err2);
                      }
                      errors++;
                      validate328.errors = vErrors;
                      return false;
                      break;
                    }
                  }
                  if (valid2) {
                    for (const key2 in data1) {
                      let data2 = data1[key2];
                      const _errs14 = errors;
                      if (errors === _errs14) {
                        if (Array.isArray(data2)) {
                          var valid4 = true;
                          const len0 = data2.length;
                          for (let i0 = 0; i0 < len0; i0++) {
                            let data3 = data2[i0];
                            const _errs16 = errors;
                            if (errors === _errs16) {
                              if (typeof data3 === 'string') {
                                if (data3.length < 1) {
                                  validate328.errors = [
                                    {
                                      instancePath:
                                        instancePath +
                                        '/phrases/' +
                                        key2.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/' +
                                        i0,
                                      schemaPath:
                                        '#/properties/phrases/then/additionalProperties/items/minLength',
                                      keyword: 'minLength',
                                      params: { limit: 1 },
                                    },
                                  ];
                                  return false;
                                }
                              } else {
                                validate328.errors = [
                                  {
                                    instancePath:
                                      instancePath +
                                      '/phrases/' +
                                      key2.replace(/~/g, '~0').replace(/\//g, '~1') +
                                      '/' +
                                      i0,
                                    schemaPath: '#/properties/phrases/then/additionalProperties/items/type',
                                    keyword: 'type',
                                    params: { type: 'string' },
                                  },
                                ];
                                return false;
                              }
                            }
                            var valid4 = _errs16 === errors;
                            if (!valid4) {
                              break;
                            }
                          }
                        } else {
                          validate328.errors = [
                            {
                              instancePath:
                                instancePath + '/phrases/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                              schemaPath: '#/properties/phrases/then/additionalProperties/type',
                              keyword: 'type',
                              params: { type: 'array' },
                            },
                          ];
                          return false;
                        }
                      }
                      var valid3 = _errs14 === errors;
                      if (!valid3) {
                        break;
                      }
                    }
                  }
                }
                var _valid0 = _errs10 === errors;
                valid1 = _valid0;
              }
              if (!valid1) {
                const err3 = {
                  instancePath: instancePath + '/phrases',
                  schemaPath: '#/properties/phrases/if',
                  keyword: 'if',
                  params: { failingKeyword: 'then' },
                };
                if (vErrors === null) {
                  vErrors = [err3];
                } else {
                  vErrors.push(err3);
                }
                errors++;
                validate328.errors = vErrors;
                return false;
              }
              if (errors === _errs5) {
                if (Array.isArray(data1)) {
                  var valid5 = true;
                  const len1 = data1.length;
                  for (let i1 = 0; i1 < len1; i1++) {
                    let data4 = data1[i1];
                    const _errs18 = errors;
                    if (errors === _errs18) {
                      if (typeof data4 === 'string') {
                        if (data4.length < 1) {
                          validate328.errors = [
                            {
                              instancePath: instancePath + '/phrases/' + i1,
                              schemaPath: '#/properties/phrases/items/minLength',
                              keyword: 'minLength',
                              params: { limit: 1 },
                            },
                          ];
                          return false;
                        }
                      } else {
                        validate328.errors = [
                          {
                            instancePath: instancePath + '/phrases/' + i1,
                            schemaPath: '#/properties/phrases/items/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          },
                        ];
                        return false;
                      }
                    }
                    var valid5 = _errs18 === errors;
                    if (!valid5) {
                      break;
                    }
                  }
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.name !== undefined) {
                const _errs20 = errors;
                if (typeof data.name !== 'string') {
                  validate328.errors = [
                    {
                      instancePath: instancePath + '/name',
                      schemaPath: '#/properties/name/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
                var valid0 = _errs20 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.default !== undefined) {
                  const _errs22 = errors;
                  if (typeof data.default !== 'boolean') {
                    validate328.errors = [
                      {
                        instancePath: instancePath + '/default',
                        schemaPath: '#/properties/default/type',
                        keyword: 'type',
                        params: { type: 'boolean' },
                      },
                    ];
                    return false;
                  }
                  var valid0 = _errs22 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.global !== undefined) {
                    const _errs24 = errors;
                    if (typeof data.global !== 'boolean') {
                      validate328.errors = [
                        {
                          instancePath: instancePath + '/global',
                          schemaPath: '#/properties/global/type',
                          keyword: 'type',
                          params: { type: 'boolean' },
                        },
                      ];
                      return false;
                    }
                    var valid0 = _errs24 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.steps !== undefined) {
                      const _errs26 = errors;
                      if (
                        !validate329(data.steps, {
                          instancePath: instancePath + '/steps',
                          parentData: data,
                          parentDataProperty: 'steps',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate329.errors : vErrors.concat(validate329.errors);
                        errors = vErrors.length;
                      }
                      var valid0 = _errs26 === errors;
                    } else {
                      var valid0 = true;
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate328.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate328.errors = vErrors;
  return errors === 0;
}
function validate324(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.say === undefined && (missing0 = 'say')) ||
        (data.options === undefined && (missing0 = 'options'))
      ) {
        validate324.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'say' || key0 === 'wait' || key0 === 'repeat' || key0 === 'options')) {
            validate324.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.say !== undefined) {
            const _errs2 = errors;
            if (
              !validate110(data.say, {
                instancePath: instancePath + '/say',
                parentData: data,
                parentDataProperty: 'say',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.wait !== undefined) {
              const _errs3 = errors;
              if (
                !validate326(data.wait, {
                  instancePath: instancePath + '/wait',
                  parentData: data,
                  parentDataProperty: 'wait',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate326.errors : vErrors.concat(validate326.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.repeat !== undefined) {
                let data2 = data.repeat;
                const _errs4 = errors;
                if (
                  !(typeof data2 == 'number' && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) &&
                  typeof data2 !== 'string'
                ) {
                  validate324.errors = [
                    {
                      instancePath: instancePath + '/repeat',
                      schemaPath: '#/properties/repeat/type',
                      keyword: 'type',
                      params: { type: schema131.properties.repeat.type },
                    },
                  ];
                  return false;
                }
                if (errors === _errs4) {
                  if (typeof data2 == 'number' && isFinite(data2)) {
                    if (data2 < 0 || isNaN(data2)) {
                      validate324.errors = [
                        {
                          instancePath: instancePath + '/repeat',
                          schemaPath: '#/properties/repeat/minimum',
                          keyword: 'minimum',
                          params: { comparison: '>=', limit: 0 },
                        },
                      ];
                      return false;
                    }
                  }
                  if (errors === _errs4) {
                    if (typeof data2 === 'string') {
                      if (!pattern15.test(data2)) {
                        validate324.errors = [
                          {
                            instancePath: instancePath + '/repeat',
                            schemaPath: '#/properties/repeat/pattern',
                            keyword: 'pattern',
                            params: { pattern: '^=[^=]' },
                          },
                        ];
                        return false;
                      }
                    }
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.options !== undefined) {
                  let data3 = data.options;
                  const _errs7 = errors;
                  if (errors === _errs7) {
                    if (Array.isArray(data3)) {
                      if (data3.length < 1) {
                        validate324.errors = [
                          {
                            instancePath: instancePath + '/options',
                            schemaPath: '#/properties/options/minItems',
                            keyword: 'minItems',
                            params: { limit: 1 },
                          },
                        ];
                        return false;
                      } else {
                        var valid1 = true;
                        const len0 = data3.length;
                        for (let i0 = 0; i0 < len0; i0++) {
                          const _errs9 = errors;
                          if (
                            !validate328(data3[i0], {
                              instancePath: instancePath + '/options/' + i0,
                              parentData: data3,
                              parentDataProperty: i0,
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate328.errors : vErrors.concat(validate328.errors);
                            errors = vErrors.length;
                          }
                          var valid1 = _errs9 === errors;
                          if (!valid1) {
                            break;
                          }
                        }
                      }
                    } else {
                      validate324.errors = [
                        {
                          instancePath: instancePath + '/options',
                          schemaPath: '#/properties/options/type',
                          keyword: 'type',
                          params: { type: 'array' },
                        },
                      ];
                      return false;
                    }
                  }
                  var valid0 = _errs7 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate324.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate324.errors = vErrors;
  return errors === 0;
}
function validate323(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate324(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate323.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate323.errors = vErrors;
  return errors === 0;
}
function validate336(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs1 = errors;
        if (errors === _errs1) {
          if (typeof key0 === 'string') {
            if (!pattern8.test(key0)) {
              const err0 = {
                instancePath,
                schemaPath: '#/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
                propertyName: key0,
              };
              if (vErrors === null) {
                vErrors = [err0];
              } else {
                vErrors.push(err0);
              }
              errors++;
            }
          }
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          const err1 = {
            instancePath,
            schemaPath: '#/propertyNames',
            keyword: 'propertyNames',
            params: { propertyName: key0 },
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
          validate336.errors = vErrors;
          return false;
          break;
        }
      }
      if (valid0) {
        for (const key1 in data) {
          const _errs4 = errors;
          if (
            !validate101(data[key1], {
              instancePath: instancePath + '/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data,
              parentDataProperty: key1,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
            errors = vErrors.length;
          }
          var valid1 = _errs4 === errors;
          if (!valid1) {
            break;
          }
        }
      }
    } else {
      validate336.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate336.errors = vErrors;
  return errors === 0;
}
function validate335(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.steps === undefined && (missing0 = 'steps')) {
        validate335.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'variables' || key0 === 'steps')) {
            validate335.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.variables !== undefined) {
            const _errs2 = errors;
            if (
              !validate336(data.variables, {
                instancePath: instancePath + '/variables',
                parentData: data,
                parentDataProperty: 'variables',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.steps !== undefined) {
              const _errs3 = errors;
              if (
                !validate329(data.steps, {
                  instancePath: instancePath + '/steps',
                  parentData: data,
                  parentDataProperty: 'steps',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate329.errors : vErrors.concat(validate329.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate335.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate335.errors = vErrors;
  return errors === 0;
}
function validate334(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate335(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate335.errors : vErrors.concat(validate335.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate334.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate334.errors = vErrors;
  return errors === 0;
}
function validate80(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    validate80.errors = [{ instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } }];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing0;
    if (data.archy === undefined && (missing0 = 'archy')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs3 = errors;
    if (!validate82(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing1;
        if (
          (data.languages === undefined && (missing1 = 'languages')) ||
          (data.steps === undefined && (missing1 = 'steps'))
        ) {
          validate80.errors = [
            {
              instancePath,
              schemaPath: '#/else/required',
              keyword: 'required',
              params: { missingProperty: missing1 },
            },
          ];
          return false;
        } else {
          const _errs7 = errors;
          for (const key0 in data) {
            if (!func2.call(schema30.else.properties, key0)) {
              validate80.errors = [
                {
                  instancePath,
                  schemaPath: '#/else/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs7 === errors) {
            if (data.name !== undefined) {
              const _errs8 = errors;
              if (
                !validate84(data.name, {
                  instancePath: instancePath + '/name',
                  parentData: data,
                  parentDataProperty: 'name',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
                errors = vErrors.length;
              }
              var valid1 = _errs8 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.description !== undefined) {
                const _errs9 = errors;
                if (
                  !validate86(data.description, {
                    instancePath: instancePath + '/description',
                    parentData: data,
                    parentDataProperty: 'description',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate86.errors : vErrors.concat(validate86.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs9 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.division !== undefined) {
                  const _errs11 = errors;
                  if (
                    !validate88(data.division, {
                      instancePath: instancePath + '/division',
                      parentData: data,
                      parentDataProperty: 'division',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs11 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.languages !== undefined) {
                    const _errs12 = errors;
                    if (
                      !validate90(data.languages, {
                        instancePath: instancePath + '/languages',
                        parentData: data,
                        parentDataProperty: 'languages',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs12 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.compatibleWith !== undefined) {
                      let data4 = data.compatibleWith;
                      const _errs13 = errors;
                      if (errors === _errs13) {
                        if (Array.isArray(data4)) {
                          if (data4.length < 1) {
                            validate80.errors = [
                              {
                                instancePath: instancePath + '/compatibleWith',
                                schemaPath: '#/else/properties/compatibleWith/minItems',
                                keyword: 'minItems',
                                params: { limit: 1 },
                              },
                            ];
                            return false;
                          } else {
                            var valid2 = true;
                            const len0 = data4.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let data5 = data4[i0];
                              const _errs16 = errors;
                              if (typeof data5 !== 'string') {
                                validate80.errors = [
                                  {
                                    instancePath: instancePath + '/compatibleWith/' + i0,
                                    schemaPath: '#/else/properties/compatibleWith/items/type',
                                    keyword: 'type',
                                    params: { type: 'string' },
                                  },
                                ];
                                return false;
                              }
                              if (!(
                                data5 === 'inboundCall' ||
                                data5 === 'inboundEmail' ||
                                data5 === 'inboundShortMessage' ||
                                data5 === 'inboundChat' ||
                                data5 === 'outboundCall' ||
                                data5 === 'secureCall' ||
                                data5 === 'inqueueCall' ||
                                data5 === 'inqueueEmail' ||
                                data5 === 'inqueueShortMessage' ||
                                data5 === 'botFlow' ||
                                data5 === 'digitalBot' ||
                                data5 === 'workflow' ||
                                data5 === 'workitem' ||
                                data5 === 'surveyInvite' ||
                                data5 === 'voiceSurvey' ||
                                data5 === 'voicemail' ||
                                data5 === 'voice' ||
                                data5 === 'emailSend'
                              )) {
                                validate80.errors = [
                                  {
                                    instancePath: instancePath + '/compatibleWith/' + i0,
                                    schemaPath: '#/else/properties/compatibleWith/items/enum',
                                    keyword: 'enum',
                                    params: {
                                      allowedValues: schema30.else.properties.compatibleWith.items.enum,
                                    },
                                  },
                                ];
                                return false;
                              }
                              var valid2 = _errs16 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          }
                        } else {
                          validate80.errors = [
                            {
                              instancePath: instancePath + '/compatibleWith',
                              schemaPath: '#/else/properties/compatibleWith/type',
                              keyword: 'type',
                              params: { type: 'array' },
                            },
                          ];
                          return false;
                        }
                      }
                      var valid1 = _errs13 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data.inputs !== undefined) {
                        const _errs18 = errors;
                        if (
                          !validate100(data.inputs, {
                            instancePath: instancePath + '/inputs',
                            parentData: data,
                            parentDataProperty: 'inputs',
                            rootData,
                          })
                        ) {
                          vErrors =
                            vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs18 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data.outputs !== undefined) {
                          const _errs19 = errors;
                          if (
                            !validate100(data.outputs, {
                              instancePath: instancePath + '/outputs',
                              parentData: data,
                              parentDataProperty: 'outputs',
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
                            errors = vErrors.length;
                          }
                          var valid1 = _errs19 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data.variables !== undefined) {
                            const _errs20 = errors;
                            if (
                              !validate100(data.variables, {
                                instancePath: instancePath + '/variables',
                                parentData: data,
                                parentDataProperty: 'variables',
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs20 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data.settings !== undefined) {
                              const _errs21 = errors;
                              if (
                                !validate106(data.settings, {
                                  instancePath: instancePath + '/settings',
                                  parentData: data,
                                  parentDataProperty: 'settings',
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
                                errors = vErrors.length;
                              }
                              var valid1 = _errs21 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data.onError !== undefined) {
                                const _errs22 = errors;
                                if (
                                  !validate321(data.onError, {
                                    instancePath: instancePath + '/onError',
                                    parentData: data,
                                    parentDataProperty: 'onError',
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? validate321.errors
                                      : vErrors.concat(validate321.errors);
                                  errors = vErrors.length;
                                }
                                var valid1 = _errs22 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data.menus !== undefined) {
                                  const _errs23 = errors;
                                  if (
                                    !validate323(data.menus, {
                                      instancePath: instancePath + '/menus',
                                      parentData: data,
                                      parentDataProperty: 'menus',
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null
                                        ? validate323.errors
                                        : vErrors.concat(validate323.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid1 = _errs23 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data.tasks !== undefined) {
                                    const _errs24 = errors;
                                    if (
                                      !validate334(data.tasks, {
                                        instancePath: instancePath + '/tasks',
                                        parentData: data,
                                        parentDataProperty: 'tasks',
                                        rootData,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null
                                          ? validate334.errors
                                          : vErrors.concat(validate334.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs24 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                  if (valid1) {
                                    if (data.steps !== undefined) {
                                      const _errs25 = errors;
                                      if (
                                        !validate321(data.steps, {
                                          instancePath: instancePath + '/steps',
                                          parentData: data,
                                          parentDataProperty: 'steps',
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null
                                            ? validate321.errors
                                            : vErrors.concat(validate321.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid1 = _errs25 === errors;
                                    } else {
                                      var valid1 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      } else {
        validate80.errors = [
          { instancePath, schemaPath: '#/else/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: ifClause0 } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate80.errors = vErrors;
    return false;
  }
  validate80.errors = vErrors;
  return errors === 0;
}
function validate77(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.metadata === undefined && (missing0 = 'metadata')) ||
        (data.spec === undefined && (missing0 = 'spec'))
      ) {
        validate77.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'apiVersion' ||
            key0 === 'kind' ||
            key0 === 'metadata' ||
            key0 === 'lifecycle' ||
            key0 === 'spec'
          )) {
            validate77.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.metadata !== undefined) {
            const _errs2 = errors;
            if (
              !validate23(data.metadata, {
                instancePath: instancePath + '/metadata',
                parentData: data,
                parentDataProperty: 'metadata',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.lifecycle !== undefined) {
              const _errs3 = errors;
              if (
                !validate29(data.lifecycle, {
                  instancePath: instancePath + '/lifecycle',
                  parentData: data,
                  parentDataProperty: 'lifecycle',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.spec !== undefined) {
                const _errs4 = errors;
                if (
                  !validate80(data.spec, {
                    instancePath: instancePath + '/spec',
                    parentData: data,
                    parentDataProperty: 'spec',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate77.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate77.errors = vErrors;
  return errors === 0;
}
function validate345(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.items === undefined && (missing0 = 'items')) {
        validate345.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'apiVersion' || key0 === 'kind' || key0 === 'items')) {
            validate345.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.items !== undefined) {
            let data0 = data.items;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                for (const key1 in data0) {
                  const _errs4 = errors;
                  if (
                    !validate51(key1, {
                      instancePath: instancePath + '/items',
                      parentData: data0,
                      parentDataProperty: 'items',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    const err0 = {
                      instancePath: instancePath + '/items',
                      schemaPath: '#/properties/items/propertyNames',
                      keyword: 'propertyNames',
                      params: { propertyName: key1 },
                    };
                    if (vErrors === null) {
                      vErrors = [err0];
                    } else {
                      vErrors.push(err0);
                    }
                    errors++;
                    validate345.errors = vErrors;
                    return false;
                    break;
                  }
                }
                if (valid1) {
                  for (const key2 in data0) {
                    const _errs6 = errors;
                    if (
                      !validate80(data0[key2], {
                        instancePath:
                          instancePath + '/items/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                        parentData: data0,
                        parentDataProperty: key2,
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs6 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                }
              } else {
                validate345.errors = [
                  {
                    instancePath: instancePath + '/items',
                    schemaPath: '#/properties/items/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  },
                ];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate345.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate345.errors = vErrors;
  return errors === 0;
}
const schema140 = {
  title: 'Flow',
  description:
    'A flow of a type that is neither shared nor inbound, such as an in-queue flow, a bot or a workflow.',
  type: 'object',
  'x-callwright': { noun: 'flow', rank: 50, isRoute: false, exclusive: [] },
  if: { required: ['archy'] },
  then: { $ref: '../flow-parts.schema.json#/definitions/archyBody' },
  else: {
    title: 'Steps of a flow',
    description: 'A flow in the small language.',
    type: 'object',
    additionalProperties: false,
    properties: {
      type: {
        description: 'Type of the flow: the top key of its Architect YAML.',
        type: 'string',
        enum: [
          'outboundCall',
          'secureCall',
          'inqueueCall',
          'inqueueEmail',
          'inqueueShortMessage',
          'botFlow',
          'digitalBot',
          'workflow',
          'workitem',
          'surveyInvite',
          'voiceSurvey',
          'voicemail',
          'voice',
          'emailSend',
        ],
        'x-callwright': { scope: 'header' },
      },
      name: { $ref: '../names.schema.json#/definitions/liveName' },
      description: {
        $ref: '../names.schema.json#/definitions/description',
        'x-callwright': { scope: 'header' },
      },
      division: { $ref: '../names.schema.json#/definitions/division' },
      languages: { $ref: '../flow-parts.schema.json#/definitions/languages' },
      inputs: { $ref: '../value.schema.json#/definitions/declarations', description: 'What callers give.' },
      outputs: {
        $ref: '../value.schema.json#/definitions/declarations',
        description: 'What callers receive.',
      },
      variables: {
        $ref: '../value.schema.json#/definitions/declarations',
        description: 'Internal variables.',
      },
      settings: { $ref: '../flow-parts.schema.json#/definitions/settings' },
      onError: {
        $ref: '../step.schema.json#/definitions/steps',
        description: 'What happens when an action fails in a way that nothing handles.',
      },
      menus: { $ref: '../flow-parts.schema.json#/definitions/menus' },
      tasks: { $ref: '../flow-parts.schema.json#/definitions/tasks' },
      steps: {
        $ref: '../step.schema.json#/definitions/steps',
        description: 'What the flow does from its start.',
      },
    },
    required: ['type', 'languages', 'steps'],
    'x-callwright': { alternatives: { steps: 'archy' } },
  },
};
function validate353(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.archy === undefined && (missing0 = 'archy')) {
        validate353.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'archy' || key0 === 'substitutions')) {
            validate353.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.archy !== undefined) {
            let data0 = data.archy;
            const _errs2 = errors;
            if (typeof data0 !== 'string' && !(data0 && typeof data0 == 'object' && !Array.isArray(data0))) {
              validate353.errors = [
                {
                  instancePath: instancePath + '/archy',
                  schemaPath: '#/properties/archy/type',
                  keyword: 'type',
                  params: { type: schema32.properties.archy.type },
                },
              ];
              return false;
            }
            if (errors === _errs2) {
              if (typeof data0 === 'string') {
                if (data0.length < 1) {
                  validate353.errors = [
                    {
                      instancePath: instancePath + '/archy',
                      schemaPath: '#/properties/archy/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                }
              }
              if (errors === _errs2) {
                if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                  if (Object.keys(data0).length < 1) {
                    validate353.errors = [
                      {
                        instancePath: instancePath + '/archy',
                        schemaPath: '#/properties/archy/minProperties',
                        keyword: 'minProperties',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                }
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.substitutions !== undefined) {
              let data1 = data.substitutions;
              const _errs5 = errors;
              if (errors === _errs5) {
                if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
                  for (const key1 in data1) {
                    let data2 = data1[key1];
                    const _errs8 = errors;
                    if (
                      typeof data2 !== 'string' &&
                      !(typeof data2 == 'number' && isFinite(data2)) &&
                      typeof data2 !== 'boolean'
                    ) {
                      validate353.errors = [
                        {
                          instancePath:
                            instancePath + '/substitutions/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                          schemaPath: '#/properties/substitutions/additionalProperties/type',
                          keyword: 'type',
                          params: { type: schema32.properties.substitutions.additionalProperties.type },
                        },
                      ];
                      return false;
                    }
                    var valid1 = _errs8 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                } else {
                  validate353.errors = [
                    {
                      instancePath: instancePath + '/substitutions',
                      schemaPath: '#/properties/substitutions/type',
                      keyword: 'type',
                      params: { type: 'object' },
                    },
                  ];
                  return false;
                }
              }
              var valid0 = _errs5 === errors;
            } else {
              var valid0 = true;
            }
          }
        }
      }
    } else {
      validate353.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate353.errors = vErrors;
  return errors === 0;
}
function validate355(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length > 200) {
        validate355.errors = [
          { instancePath, schemaPath: '#/maxLength', keyword: 'maxLength', params: { limit: 200 } },
        ];
        return false;
      } else {
        if (data.length < 1) {
          validate355.errors = [
            { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
          ];
          return false;
        }
      }
    } else {
      validate355.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate355.errors = vErrors;
  return errors === 0;
}
function validate357(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string') {
    validate357.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
    ];
    return false;
  }
  validate357.errors = vErrors;
  return errors === 0;
}
function validate359(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate359.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    } else {
      validate359.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate359.errors = vErrors;
  return errors === 0;
}
function validate361(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      if (data.length < 1) {
        validate361.errors = [
          { instancePath, schemaPath: '#/minItems', keyword: 'minItems', params: { limit: 1 } },
        ];
        return false;
      } else {
        var valid0 = true;
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          const _errs2 = errors;
          if (
            !validate91(data[i0], {
              instancePath: instancePath + '/' + i0,
              parentData: data,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
            errors = vErrors.length;
          }
          var valid0 = _errs2 === errors;
          if (!valid0) {
            break;
          }
        }
      }
    } else {
      validate361.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate361.errors = vErrors;
  return errors === 0;
}
function validate364(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs1 = errors;
        if (errors === _errs1) {
          if (typeof key0 === 'string') {
            if (!pattern8.test(key0)) {
              const err0 = {
                instancePath,
                schemaPath: '#/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
                propertyName: key0,
              };
              if (vErrors === null) {
                vErrors = [err0];
              } else {
                vErrors.push(err0);
              }
              errors++;
            }
          }
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          const err1 = {
            instancePath,
            schemaPath: '#/propertyNames',
            keyword: 'propertyNames',
            params: { propertyName: key0 },
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
          validate364.errors = vErrors;
          return false;
          break;
        }
      }
      if (valid0) {
        for (const key1 in data) {
          const _errs4 = errors;
          if (
            !validate101(data[key1], {
              instancePath: instancePath + '/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data,
              parentDataProperty: key1,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
            errors = vErrors.length;
          }
          var valid1 = _errs4 === errors;
          if (!valid1) {
            break;
          }
        }
      }
    } else {
      validate364.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate364.errors = vErrors;
  return errors === 0;
}
function validate369(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
    } else {
      validate369.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate369.errors = vErrors;
  return errors === 0;
}
function validate371(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate371.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate371.errors = vErrors;
  return errors === 0;
}
function validate373(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate324(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate373.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate373.errors = vErrors;
  return errors === 0;
}
function validate376(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate335(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate335.errors : vErrors.concat(validate335.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate376.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate376.errors = vErrors;
  return errors === 0;
}
function validate352(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    validate352.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing0;
    if (data.archy === undefined && (missing0 = 'archy')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs3 = errors;
    if (!validate353(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs3 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing1;
        if (
          (data.type === undefined && (missing1 = 'type')) ||
          (data.languages === undefined && (missing1 = 'languages')) ||
          (data.steps === undefined && (missing1 = 'steps'))
        ) {
          validate352.errors = [
            {
              instancePath,
              schemaPath: '#/else/required',
              keyword: 'required',
              params: { missingProperty: missing1 },
            },
          ];
          return false;
        } else {
          const _errs7 = errors;
          for (const key0 in data) {
            if (!func2.call(schema140.else.properties, key0)) {
              validate352.errors = [
                {
                  instancePath,
                  schemaPath: '#/else/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs7 === errors) {
            if (data.type !== undefined) {
              let data0 = data.type;
              const _errs8 = errors;
              if (typeof data0 !== 'string') {
                validate352.errors = [
                  {
                    instancePath: instancePath + '/type',
                    schemaPath: '#/else/properties/type/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              if (!(
                data0 === 'outboundCall' ||
                data0 === 'secureCall' ||
                data0 === 'inqueueCall' ||
                data0 === 'inqueueEmail' ||
                data0 === 'inqueueShortMessage' ||
                data0 === 'botFlow' ||
                data0 === 'digitalBot' ||
                data0 === 'workflow' ||
                data0 === 'workitem' ||
                data0 === 'surveyInvite' ||
                data0 === 'voiceSurvey' ||
                data0 === 'voicemail' ||
                data0 === 'voice' ||
                data0 === 'emailSend'
              )) {
                validate352.errors = [
                  {
                    instancePath: instancePath + '/type',
                    schemaPath: '#/else/properties/type/enum',
                    keyword: 'enum',
                    params: { allowedValues: schema140.else.properties.type.enum },
                  },
                ];
                return false;
              }
              var valid1 = _errs8 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.name !== undefined) {
                const _errs11 = errors;
                if (
                  !validate355(data.name, {
                    instancePath: instancePath + '/name',
                    parentData: data,
                    parentDataProperty: 'name',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs11 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.description !== undefined) {
                  const _errs12 = errors;
                  if (
                    !validate357(data.description, {
                      instancePath: instancePath + '/description',
                      parentData: data,
                      parentDataProperty: 'description',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate357.errors : vErrors.concat(validate357.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs12 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.division !== undefined) {
                    const _errs14 = errors;
                    if (
                      !validate359(data.division, {
                        instancePath: instancePath + '/division',
                        parentData: data,
                        parentDataProperty: 'division',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate359.errors : vErrors.concat(validate359.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs14 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.languages !== undefined) {
                      const _errs15 = errors;
                      if (
                        !validate361(data.languages, {
                          instancePath: instancePath + '/languages',
                          parentData: data,
                          parentDataProperty: 'languages',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs15 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data.inputs !== undefined) {
                        const _errs16 = errors;
                        if (
                          !validate364(data.inputs, {
                            instancePath: instancePath + '/inputs',
                            parentData: data,
                            parentDataProperty: 'inputs',
                            rootData,
                          })
                        ) {
                          vErrors =
                            vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
                          errors = vErrors.length;
                        }
                        var valid1 = _errs16 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data.outputs !== undefined) {
                          const _errs17 = errors;
                          if (
                            !validate364(data.outputs, {
                              instancePath: instancePath + '/outputs',
                              parentData: data,
                              parentDataProperty: 'outputs',
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
                            errors = vErrors.length;
                          }
                          var valid1 = _errs17 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data.variables !== undefined) {
                            const _errs18 = errors;
                            if (
                              !validate364(data.variables, {
                                instancePath: instancePath + '/variables',
                                parentData: data,
                                parentDataProperty: 'variables',
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs18 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data.settings !== undefined) {
                              const _errs19 = errors;
                              if (
                                !validate369(data.settings, {
                                  instancePath: instancePath + '/settings',
                                  parentData: data,
                                  parentDataProperty: 'settings',
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null ? validate369.errors : vErrors.concat(validate369.errors);
                                errors = vErrors.length;
                              }
                              var valid1 = _errs19 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data.onError !== undefined) {
                                const _errs20 = errors;
                                if (
                                  !validate371(data.onError, {
                                    instancePath: instancePath + '/onError',
                                    parentData: data,
                                    parentDataProperty: 'onError',
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? validate371.errors
                                      : vErrors.concat(validate371.errors);
                                  errors = vErrors.length;
                                }
                                var valid1 = _errs20 === errors;
                              } else {
                                var valid1 = true;
                              }
                              if (valid1) {
                                if (data.menus !== undefined) {
                                  const _errs21 = errors;
                                  if (
                                    !validate373(data.menus, {
                                      instancePath: instancePath + '/menus',
                                      parentData: data,
                                      parentDataProperty: 'menus',
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null
                                        ? validate373.errors
                                        : vErrors.concat(validate373.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid1 = _errs21 === errors;
                                } else {
                                  var valid1 = true;
                                }
                                if (valid1) {
                                  if (data.tasks !== undefined) {
                                    const _errs22 = errors;
                                    if (
                                      !validate376(data.tasks, {
                                        instancePath: instancePath + '/tasks',
                                        parentData: data,
                                        parentDataProperty: 'tasks',
                                        rootData,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null
                                          ? validate376.errors
                                          : vErrors.concat(validate376.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid1 = _errs22 === errors;
                                  } else {
                                    var valid1 = true;
                                  }
                                  if (valid1) {
                                    if (data.steps !== undefined) {
                                      const _errs23 = errors;
                                      if (
                                        !validate371(data.steps, {
                                          instancePath: instancePath + '/steps',
                                          parentData: data,
                                          parentDataProperty: 'steps',
                                          rootData,
                                        })
                                      ) {
                                        vErrors =
                                          vErrors === null
                                            ? validate371.errors
                                            : vErrors.concat(validate371.errors);
                                        errors = vErrors.length;
                                      }
                                      var valid1 = _errs23 === errors;
                                    } else {
                                      var valid1 = true;
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      } else {
        validate352.errors = [
          { instancePath, schemaPath: '#/else/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: ifClause0 } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate352.errors = vErrors;
    return false;
  }
  validate352.errors = vErrors;
  return errors === 0;
}
function validate349(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.metadata === undefined && (missing0 = 'metadata')) ||
        (data.spec === undefined && (missing0 = 'spec'))
      ) {
        validate349.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'apiVersion' ||
            key0 === 'kind' ||
            key0 === 'metadata' ||
            key0 === 'lifecycle' ||
            key0 === 'spec'
          )) {
            validate349.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.metadata !== undefined) {
            const _errs2 = errors;
            if (
              !validate23(data.metadata, {
                instancePath: instancePath + '/metadata',
                parentData: data,
                parentDataProperty: 'metadata',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.lifecycle !== undefined) {
              const _errs3 = errors;
              if (
                !validate29(data.lifecycle, {
                  instancePath: instancePath + '/lifecycle',
                  parentData: data,
                  parentDataProperty: 'lifecycle',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.spec !== undefined) {
                const _errs4 = errors;
                if (
                  !validate352(data.spec, {
                    instancePath: instancePath + '/spec',
                    parentData: data,
                    parentDataProperty: 'spec',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate352.errors : vErrors.concat(validate352.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate349.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate349.errors = vErrors;
  return errors === 0;
}
function validate382(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.items === undefined && (missing0 = 'items')) {
        validate382.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'apiVersion' || key0 === 'kind' || key0 === 'items')) {
            validate382.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.items !== undefined) {
            let data0 = data.items;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                for (const key1 in data0) {
                  const _errs4 = errors;
                  if (
                    !validate51(key1, {
                      instancePath: instancePath + '/items',
                      parentData: data0,
                      parentDataProperty: 'items',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    const err0 = {
                      instancePath: instancePath + '/items',
                      schemaPath: '#/properties/items/propertyNames',
                      keyword: 'propertyNames',
                      params: { propertyName: key1 },
                    };
                    if (vErrors === null) {
                      vErrors = [err0];
                    } else {
                      vErrors.push(err0);
                    }
                    errors++;
                    validate382.errors = vErrors;
                    return false;
                    break;
                  }
                }
                if (valid1) {
                  for (const key2 in data0) {
                    const _errs6 = errors;
                    if (
                      !validate352(data0[key2], {
                        instancePath:
                          instancePath + '/items/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                        parentData: data0,
                        parentDataProperty: key2,
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate352.errors : vErrors.concat(validate352.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs6 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                }
              } else {
                validate382.errors = [
                  {
                    instancePath: instancePath + '/items',
                    schemaPath: '#/properties/items/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  },
                ];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate382.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate382.errors = vErrors;
  return errors === 0;
}
const schema153 = {
  title: 'InboundFlow',
  description: 'A flow that routes lead customers to: calls, e-mail, messages or chats.',
  type: 'object',
  'x-callwright': { noun: 'inbound flow', rank: 60, isRoute: false, exclusive: [] },
  if: { required: ['archy'] },
  then: {
    title: 'Architect body of an inbound flow',
    description: 'An inbound flow in Architect YAML.',
    type: 'object',
    additionalProperties: false,
    properties: {
      media: {
        description: 'What arrives: call, email, message or chat.',
        type: 'string',
        enum: ['call', 'email', 'message', 'chat'],
        'x-callwright': { scope: 'header' },
      },
      archy: { $ref: '../flow-parts.schema.json#/definitions/archyBody/properties/archy' },
      substitutions: { $ref: '../flow-parts.schema.json#/definitions/archyBody/properties/substitutions' },
    },
    required: ['archy'],
  },
  else: {
    title: 'Steps of an inbound flow',
    description: 'An inbound flow in the small language.',
    type: 'object',
    additionalProperties: false,
    properties: {
      media: {
        description: 'What arrives: call, email, message or chat.',
        type: 'string',
        enum: ['call', 'email', 'message', 'chat'],
        'x-callwright': { scope: 'header' },
      },
      name: { $ref: '../names.schema.json#/definitions/liveName' },
      description: {
        $ref: '../names.schema.json#/definitions/description',
        'x-callwright': { scope: 'header' },
      },
      division: { $ref: '../names.schema.json#/definitions/division' },
      languages: { $ref: '../flow-parts.schema.json#/definitions/languages' },
      variables: {
        $ref: '../value.schema.json#/definitions/declarations',
        description: 'Internal variables.',
      },
      greeting: { $ref: '../audio.schema.json', description: 'Said first.' },
      settings: { $ref: '../flow-parts.schema.json#/definitions/settings' },
      onError: {
        $ref: '../step.schema.json#/definitions/steps',
        description: 'What happens when an action fails in a way that nothing handles.',
      },
      menus: { $ref: '../flow-parts.schema.json#/definitions/menus' },
      tasks: { $ref: '../flow-parts.schema.json#/definitions/tasks' },
      steps: {
        $ref: '../step.schema.json#/definitions/steps',
        description: 'What the flow does from its start.',
      },
    },
    required: ['media', 'languages', 'steps'],
    'x-callwright': { alternatives: { steps: 'archy' } },
  },
};
const schema154 = {
  description: 'Architect YAML: a path relative to the manifest, or the document itself.',
  type: ['string', 'object'],
  minLength: 1,
  minProperties: 1,
  'x-callwright': { format: 'body-path' },
};
function validate390(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate390.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema154.type } },
    ];
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate390.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
    if (errors === 0) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        if (Object.keys(data).length < 1) {
          validate390.errors = [
            { instancePath, schemaPath: '#/minProperties', keyword: 'minProperties', params: { limit: 1 } },
          ];
          return false;
        }
      }
    }
  }
  validate390.errors = vErrors;
  return errors === 0;
}
const schema155 = {
  description: 'Values for the {{key}} marks of the text, filled in before it is parsed.',
  type: 'object',
  additionalProperties: { type: ['string', 'number', 'boolean'] },
};
function validate392(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        let data0 = data[key0];
        const _errs2 = errors;
        if (
          typeof data0 !== 'string' &&
          !(typeof data0 == 'number' && isFinite(data0)) &&
          typeof data0 !== 'boolean'
        ) {
          validate392.errors = [
            {
              instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
              schemaPath: '#/additionalProperties/type',
              keyword: 'type',
              params: { type: schema155.additionalProperties.type },
            },
          ];
          return false;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate392.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate392.errors = vErrors;
  return errors === 0;
}
function validate394(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length > 200) {
        validate394.errors = [
          { instancePath, schemaPath: '#/maxLength', keyword: 'maxLength', params: { limit: 200 } },
        ];
        return false;
      } else {
        if (data.length < 1) {
          validate394.errors = [
            { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
          ];
          return false;
        }
      }
    } else {
      validate394.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate394.errors = vErrors;
  return errors === 0;
}
function validate396(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string') {
    validate396.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
    ];
    return false;
  }
  validate396.errors = vErrors;
  return errors === 0;
}
function validate398(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate398.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    } else {
      validate398.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate398.errors = vErrors;
  return errors === 0;
}
function validate400(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      if (data.length < 1) {
        validate400.errors = [
          { instancePath, schemaPath: '#/minItems', keyword: 'minItems', params: { limit: 1 } },
        ];
        return false;
      } else {
        var valid0 = true;
        const len0 = data.length;
        for (let i0 = 0; i0 < len0; i0++) {
          const _errs2 = errors;
          if (
            !validate91(data[i0], {
              instancePath: instancePath + '/' + i0,
              parentData: data,
              parentDataProperty: i0,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
            errors = vErrors.length;
          }
          var valid0 = _errs2 === errors;
          if (!valid0) {
            break;
          }
        }
      }
    } else {
      validate400.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate400.errors = vErrors;
  return errors === 0;
}
function validate403(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs1 = errors;
        if (errors === _errs1) {
          if (typeof key0 === 'string') {
            if (!pattern8.test(key0)) {
              const err0 = {
                instancePath,
                schemaPath: '#/propertyNames/pattern',
                keyword: 'pattern',
                params: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
                propertyName: key0,
              };
              if (vErrors === null) {
                vErrors = [err0];
              } else {
                vErrors.push(err0);
              }
              errors++;
            }
          }
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          const err1 = {
            instancePath,
            schemaPath: '#/propertyNames',
            keyword: 'propertyNames',
            params: { propertyName: key0 },
          };
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
          validate403.errors = vErrors;
          return false;
          break;
        }
      }
      if (valid0) {
        for (const key1 in data) {
          const _errs4 = errors;
          if (
            !validate101(data[key1], {
              instancePath: instancePath + '/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
              parentData: data,
              parentDataProperty: key1,
              rootData,
            })
          ) {
            vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
            errors = vErrors.length;
          }
          var valid1 = _errs4 === errors;
          if (!valid1) {
            break;
          }
        }
      }
    } else {
      validate403.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate403.errors = vErrors;
  return errors === 0;
}
function validate407(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
    } else {
      validate407.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate407.errors = vErrors;
  return errors === 0;
}
function validate409(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (Array.isArray(data)) {
      var valid0 = true;
      const len0 = data.length;
      for (let i0 = 0; i0 < len0; i0++) {
        const _errs1 = errors;
        if (
          !root1.validate(data[i0], {
            instancePath: instancePath + '/' + i0,
            parentData: data,
            parentDataProperty: i0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? root1.validate.errors : vErrors.concat(root1.validate.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs1 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate409.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'array' } },
      ];
      return false;
    }
  }
  validate409.errors = vErrors;
  return errors === 0;
}
function validate411(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate324(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate411.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate411.errors = vErrors;
  return errors === 0;
}
function validate414(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      for (const key0 in data) {
        const _errs2 = errors;
        if (
          !validate335(data[key0], {
            instancePath: instancePath + '/' + key0.replace(/~/g, '~0').replace(/\//g, '~1'),
            parentData: data,
            parentDataProperty: key0,
            rootData,
          })
        ) {
          vErrors = vErrors === null ? validate335.errors : vErrors.concat(validate335.errors);
          errors = vErrors.length;
        }
        var valid0 = _errs2 === errors;
        if (!valid0) {
          break;
        }
      }
    } else {
      validate414.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate414.errors = vErrors;
  return errors === 0;
}
function validate389(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    validate389.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing0;
    if (data.archy === undefined && (missing0 = 'archy')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs3 = errors;
    if (errors === _errs3) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing1;
        if (data.archy === undefined && (missing1 = 'archy')) {
          validate389.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing1 },
            },
          ];
          return false;
        } else {
          const _errs5 = errors;
          for (const key0 in data) {
            if (!(key0 === 'media' || key0 === 'archy' || key0 === 'substitutions')) {
              validate389.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs5 === errors) {
            if (data.media !== undefined) {
              let data0 = data.media;
              const _errs6 = errors;
              if (typeof data0 !== 'string') {
                validate389.errors = [
                  {
                    instancePath: instancePath + '/media',
                    schemaPath: '#/then/properties/media/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              if (!(data0 === 'call' || data0 === 'email' || data0 === 'message' || data0 === 'chat')) {
                validate389.errors = [
                  {
                    instancePath: instancePath + '/media',
                    schemaPath: '#/then/properties/media/enum',
                    keyword: 'enum',
                    params: { allowedValues: schema153.then.properties.media.enum },
                  },
                ];
                return false;
              }
              var valid1 = _errs6 === errors;
            } else {
              var valid1 = true;
            }
            if (valid1) {
              if (data.archy !== undefined) {
                const _errs9 = errors;
                if (
                  !validate390(data.archy, {
                    instancePath: instancePath + '/archy',
                    parentData: data,
                    parentDataProperty: 'archy',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate390.errors : vErrors.concat(validate390.errors);
                  errors = vErrors.length;
                }
                var valid1 = _errs9 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.substitutions !== undefined) {
                  const _errs10 = errors;
                  if (
                    !validate392(data.substitutions, {
                      instancePath: instancePath + '/substitutions',
                      parentData: data,
                      parentDataProperty: 'substitutions',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate392.errors : vErrors.concat(validate392.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs10 === errors;
                } else {
                  var valid1 = true;
                }
              }
            }
          }
        }
      } else {
        validate389.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs3 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs11 = errors;
    if (errors === _errs11) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing2;
        if (
          (data.media === undefined && (missing2 = 'media')) ||
          (data.languages === undefined && (missing2 = 'languages')) ||
          (data.steps === undefined && (missing2 = 'steps'))
        ) {
          validate389.errors = [
            {
              instancePath,
              schemaPath: '#/else/required',
              keyword: 'required',
              params: { missingProperty: missing2 },
            },
          ];
          return false;
        } else {
          const _errs14 = errors;
          for (const key1 in data) {
            if (!func2.call(schema153.else.properties, key1)) {
              validate389.errors = [
                {
                  instancePath,
                  schemaPath: '#/else/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key1 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs14 === errors) {
            if (data.media !== undefined) {
              let data3 = data.media;
              const _errs15 = errors;
              if (typeof data3 !== 'string') {
                validate389.errors = [
                  {
                    instancePath: instancePath + '/media',
                    schemaPath: '#/else/properties/media/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
              if (!(data3 === 'call' || data3 === 'email' || data3 === 'message' || data3 === 'chat')) {
                validate389.errors = [
                  {
                    instancePath: instancePath + '/media',
                    schemaPath: '#/else/properties/media/enum',
                    keyword: 'enum',
                    params: { allowedValues: schema153.else.properties.media.enum },
                  },
                ];
                return false;
              }
              var valid2 = _errs15 === errors;
            } else {
              var valid2 = true;
            }
            if (valid2) {
              if (data.name !== undefined) {
                const _errs18 = errors;
                if (
                  !validate394(data.name, {
                    instancePath: instancePath + '/name',
                    parentData: data,
                    parentDataProperty: 'name',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
                  errors = vErrors.length;
                }
                var valid2 = _errs18 === errors;
              } else {
                var valid2 = true;
              }
              if (valid2) {
                if (data.description !== undefined) {
                  const _errs19 = errors;
                  if (
                    !validate396(data.description, {
                      instancePath: instancePath + '/description',
                      parentData: data,
                      parentDataProperty: 'description',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate396.errors : vErrors.concat(validate396.errors);
                    errors = vErrors.length;
                  }
                  var valid2 = _errs19 === errors;
                } else {
                  var valid2 = true;
                }
                if (valid2) {
                  if (data.division !== undefined) {
                    const _errs21 = errors;
                    if (
                      !validate398(data.division, {
                        instancePath: instancePath + '/division',
                        parentData: data,
                        parentDataProperty: 'division',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs21 === errors;
                  } else {
                    var valid2 = true;
                  }
                  if (valid2) {
                    if (data.languages !== undefined) {
                      const _errs22 = errors;
                      if (
                        !validate400(data.languages, {
                          instancePath: instancePath + '/languages',
                          parentData: data,
                          parentDataProperty: 'languages',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate400.errors : vErrors.concat(validate400.errors);
                        errors = vErrors.length;
                      }
                      var valid2 = _errs22 === errors;
                    } else {
                      var valid2 = true;
                    }
                    if (valid2) {
                      if (data.variables !== undefined) {
                        const _errs23 = errors;
                        if (
                          !validate403(data.variables, {
                            instancePath: instancePath + '/variables',
                            parentData: data,
                            parentDataProperty: 'variables',
                            rootData,
                          })
                        ) {
                          vErrors =
                            vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
                          errors = vErrors.length;
                        }
                        var valid2 = _errs23 === errors;
                      } else {
                        var valid2 = true;
                      }
                      if (valid2) {
                        if (data.greeting !== undefined) {
                          const _errs24 = errors;
                          if (
                            !validate110(data.greeting, {
                              instancePath: instancePath + '/greeting',
                              parentData: data,
                              parentDataProperty: 'greeting',
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate110.errors : vErrors.concat(validate110.errors);
                            errors = vErrors.length;
                          }
                          var valid2 = _errs24 === errors;
                        } else {
                          var valid2 = true;
                        }
                        if (valid2) {
                          if (data.settings !== undefined) {
                            const _errs25 = errors;
                            if (
                              !validate407(data.settings, {
                                instancePath: instancePath + '/settings',
                                parentData: data,
                                parentDataProperty: 'settings',
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? validate407.errors : vErrors.concat(validate407.errors);
                              errors = vErrors.length;
                            }
                            var valid2 = _errs25 === errors;
                          } else {
                            var valid2 = true;
                          }
                          if (valid2) {
                            if (data.onError !== undefined) {
                              const _errs26 = errors;
                              if (
                                !validate409(data.onError, {
                                  instancePath: instancePath + '/onError',
                                  parentData: data,
                                  parentDataProperty: 'onError',
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null ? validate409.errors : vErrors.concat(validate409.errors);
                                errors = vErrors.length;
                              }
                              var valid2 = _errs26 === errors;
                            } else {
                              var valid2 = true;
                            }
                            if (valid2) {
                              if (data.menus !== undefined) {
                                const _errs27 = errors;
                                if (
                                  !validate411(data.menus, {
                                    instancePath: instancePath + '/menus',
                                    parentData: data,
                                    parentDataProperty: 'menus',
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? validate411.errors
                                      : vErrors.concat(validate411.errors);
                                  errors = vErrors.length;
                                }
                                var valid2 = _errs27 === errors;
                              } else {
                                var valid2 = true;
                              }
                              if (valid2) {
                                if (data.tasks !== undefined) {
                                  const _errs28 = errors;
                                  if (
                                    !validate414(data.tasks, {
                                      instancePath: instancePath + '/tasks',
                                      parentData: data,
                                      parentDataProperty: 'tasks',
                                      rootData,
                                    })
                                  ) {
                                    vErrors =
                                      vErrors === null
                                        ? validate414.errors
                                        : vErrors.concat(validate414.errors);
                                    errors = vErrors.length;
                                  }
                                  var valid2 = _errs28 === errors;
                                } else {
                                  var valid2 = true;
                                }
                                if (valid2) {
                                  if (data.steps !== undefined) {
                                    const _errs29 = errors;
                                    if (
                                      !validate409(data.steps, {
                                        instancePath: instancePath + '/steps',
                                        parentData: data,
                                        parentDataProperty: 'steps',
                                        rootData,
                                      })
                                    ) {
                                      vErrors =
                                        vErrors === null
                                          ? validate409.errors
                                          : vErrors.concat(validate409.errors);
                                      errors = vErrors.length;
                                    }
                                    var valid2 = _errs29 === errors;
                                  } else {
                                    var valid2 = true;
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      } else {
        validate389.errors = [
          { instancePath, schemaPath: '#/else/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs11 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: ifClause0 } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate389.errors = vErrors;
    return false;
  }
  validate389.errors = vErrors;
  return errors === 0;
}
function validate386(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.metadata === undefined && (missing0 = 'metadata')) ||
        (data.spec === undefined && (missing0 = 'spec'))
      ) {
        validate386.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'apiVersion' ||
            key0 === 'kind' ||
            key0 === 'metadata' ||
            key0 === 'lifecycle' ||
            key0 === 'spec'
          )) {
            validate386.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.metadata !== undefined) {
            const _errs2 = errors;
            if (
              !validate23(data.metadata, {
                instancePath: instancePath + '/metadata',
                parentData: data,
                parentDataProperty: 'metadata',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.lifecycle !== undefined) {
              const _errs3 = errors;
              if (
                !validate29(data.lifecycle, {
                  instancePath: instancePath + '/lifecycle',
                  parentData: data,
                  parentDataProperty: 'lifecycle',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.spec !== undefined) {
                const _errs4 = errors;
                if (
                  !validate389(data.spec, {
                    instancePath: instancePath + '/spec',
                    parentData: data,
                    parentDataProperty: 'spec',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate389.errors : vErrors.concat(validate389.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate386.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate386.errors = vErrors;
  return errors === 0;
}
function validate420(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.items === undefined && (missing0 = 'items')) {
        validate420.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'apiVersion' || key0 === 'kind' || key0 === 'items')) {
            validate420.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.items !== undefined) {
            let data0 = data.items;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                for (const key1 in data0) {
                  const _errs4 = errors;
                  if (
                    !validate51(key1, {
                      instancePath: instancePath + '/items',
                      parentData: data0,
                      parentDataProperty: 'items',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    const err0 = {
                      instancePath: instancePath + '/items',
                      schemaPath: '#/properties/items/propertyNames',
                      keyword: 'propertyNames',
                      params: { propertyName: key1 },
                    };
                    if (vErrors === null) {
                      vErrors = [err0];
                    } else {
                      vErrors.push(err0);
                    }
                    errors++;
                    validate420.errors = vErrors;
                    return false;
                    break;
                  }
                }
                if (valid1) {
                  for (const key2 in data0) {
                    const _errs6 = errors;
                    if (
                      !validate389(data0[key2], {
                        instancePath:
                          instancePath + '/items/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                        parentData: data0,
                        parentDataProperty: key2,
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate389.errors : vErrors.concat(validate389.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs6 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                }
              } else {
                validate420.errors = [
                  {
                    instancePath: instancePath + '/items',
                    schemaPath: '#/properties/items/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  },
                ];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate420.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate420.errors = vErrors;
  return errors === 0;
}
function validate428(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length > 200) {
        validate428.errors = [
          { instancePath, schemaPath: '#/maxLength', keyword: 'maxLength', params: { limit: 200 } },
        ];
        return false;
      } else {
        if (data.length < 1) {
          validate428.errors = [
            { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
          ];
          return false;
        }
      }
    } else {
      validate428.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate428.errors = vErrors;
  return errors === 0;
}
function validate430(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string') {
    validate430.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
    ];
    return false;
  }
  validate430.errors = vErrors;
  return errors === 0;
}
function validate432(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate432.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    } else {
      validate432.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate432.errors = vErrors;
  return errors === 0;
}
function validate434(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate434.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema123.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        if (Object.keys(data).length > 1) {
          validate434.errors = [
            {
              instancePath,
              schemaPath: '#/then/maxProperties',
              keyword: 'maxProperties',
              params: { limit: 1 },
            },
          ];
          return false;
        } else {
          if (Object.keys(data).length < 1) {
            validate434.errors = [
              {
                instancePath,
                schemaPath: '#/then/minProperties',
                keyword: 'minProperties',
                params: { limit: 1 },
              },
            ];
            return false;
          } else {
            const _errs6 = errors;
            for (const key0 in data) {
              if (!(key0 === 'raw' || key0 === 'existing')) {
                validate434.errors = [
                  {
                    instancePath,
                    schemaPath: '#/then/additionalProperties',
                    keyword: 'additionalProperties',
                    params: { additionalProperty: key0 },
                  },
                ];
                return false;
                break;
              }
            }
            if (_errs6 === errors) {
              if (data.raw !== undefined) {
                let data0 = data.raw;
                const _errs7 = errors;
                if (errors === _errs7) {
                  if (typeof data0 === 'string') {
                    if (data0.length < 1) {
                      validate434.errors = [
                        {
                          instancePath: instancePath + '/raw',
                          schemaPath: '#/then/properties/raw/minLength',
                          keyword: 'minLength',
                          params: { limit: 1 },
                        },
                      ];
                      return false;
                    }
                  } else {
                    validate434.errors = [
                      {
                        instancePath: instancePath + '/raw',
                        schemaPath: '#/then/properties/raw/type',
                        keyword: 'type',
                        params: { type: 'string' },
                      },
                    ];
                    return false;
                  }
                }
                var valid1 = _errs7 === errors;
              } else {
                var valid1 = true;
              }
              if (valid1) {
                if (data.existing !== undefined) {
                  let data1 = data.existing;
                  const _errs9 = errors;
                  if (errors === _errs9) {
                    if (typeof data1 === 'string') {
                      if (data1.length < 1) {
                        validate434.errors = [
                          {
                            instancePath: instancePath + '/existing',
                            schemaPath: '#/then/properties/existing/minLength',
                            keyword: 'minLength',
                            params: { limit: 1 },
                          },
                        ];
                        return false;
                      }
                    } else {
                      validate434.errors = [
                        {
                          instancePath: instancePath + '/existing',
                          schemaPath: '#/then/properties/existing/type',
                          keyword: 'type',
                          params: { type: 'string' },
                        },
                      ];
                      return false;
                    }
                  }
                  var valid1 = _errs9 === errors;
                } else {
                  var valid1 = true;
                }
              }
            }
          }
        }
      } else {
        validate434.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate434.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate434.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate434.errors = vErrors;
  return errors === 0;
}
function validate436(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== 'string' && !(data && typeof data == 'object' && !Array.isArray(data))) {
    validate436.errors = [
      { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: schema27.type } },
    ];
    return false;
  }
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (!(data && typeof data == 'object' && !Array.isArray(data))) {
    const err0 = {};
    if (vErrors === null) {
      vErrors = [err0];
    } else {
      vErrors.push(err0);
    }
    errors++;
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  if (_valid0) {
    const _errs4 = errors;
    if (errors === _errs4) {
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing0;
        if (data.existing === undefined && (missing0 = 'existing')) {
          validate436.errors = [
            {
              instancePath,
              schemaPath: '#/then/required',
              keyword: 'required',
              params: { missingProperty: missing0 },
            },
          ];
          return false;
        } else {
          const _errs6 = errors;
          for (const key0 in data) {
            if (!(key0 === 'existing')) {
              validate436.errors = [
                {
                  instancePath,
                  schemaPath: '#/then/additionalProperties',
                  keyword: 'additionalProperties',
                  params: { additionalProperty: key0 },
                },
              ];
              return false;
              break;
            }
          }
          if (_errs6 === errors) {
            if (data.existing !== undefined) {
              let data0 = data.existing;
              const _errs7 = errors;
              if (errors === _errs7) {
                if (typeof data0 === 'string') {
                  if (data0.length < 1) {
                    validate436.errors = [
                      {
                        instancePath: instancePath + '/existing',
                        schemaPath: '#/then/properties/existing/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate436.errors = [
                    {
                      instancePath: instancePath + '/existing',
                      schemaPath: '#/then/properties/existing/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
            }
          }
        }
      } else {
        validate436.errors = [
          { instancePath, schemaPath: '#/then/type', keyword: 'type', params: { type: 'object' } },
        ];
        return false;
      }
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
  }
  if (!valid0) {
    const err1 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: 'then' } };
    if (vErrors === null) {
      vErrors = [err1];
    } else {
      vErrors.push(err1);
    }
    errors++;
    validate436.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate436.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    }
  }
  validate436.errors = vErrors;
  return errors === 0;
}
function validate427(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.numbers === undefined && (missing0 = 'numbers')) ||
        (data.open === undefined && (missing0 = 'open'))
      ) {
        validate427.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs2 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'name' ||
            key0 === 'description' ||
            key0 === 'division' ||
            key0 === 'numbers' ||
            key0 === 'hours' ||
            key0 === 'open' ||
            key0 === 'closed' ||
            key0 === 'holiday'
          )) {
            validate427.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs2 === errors) {
          let missing1;
          if (data.hours !== undefined && data.closed === undefined && (missing1 = 'closed')) {
            validate427.errors = [
              {
                instancePath,
                schemaPath: '#/dependencies',
                keyword: 'dependencies',
                params: { property: 'hours', missingProperty: missing1, depsCount: 1, deps: 'closed' },
              },
            ];
            return false;
          } else {
            if (data.closed !== undefined && data.hours === undefined && (missing1 = 'hours')) {
              validate427.errors = [
                {
                  instancePath,
                  schemaPath: '#/dependencies',
                  keyword: 'dependencies',
                  params: { property: 'closed', missingProperty: missing1, depsCount: 1, deps: 'hours' },
                },
              ];
              return false;
            } else {
              if (data.holiday !== undefined && data.hours === undefined && (missing1 = 'hours')) {
                validate427.errors = [
                  {
                    instancePath,
                    schemaPath: '#/dependencies',
                    keyword: 'dependencies',
                    params: { property: 'holiday', missingProperty: missing1, depsCount: 1, deps: 'hours' },
                  },
                ];
                return false;
              } else {
                if (data.name !== undefined) {
                  const _errs3 = errors;
                  if (
                    !validate428(data.name, {
                      instancePath: instancePath + '/name',
                      parentData: data,
                      parentDataProperty: 'name',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate428.errors : vErrors.concat(validate428.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs3 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data.description !== undefined) {
                    const _errs4 = errors;
                    if (
                      !validate430(data.description, {
                        instancePath: instancePath + '/description',
                        parentData: data,
                        parentDataProperty: 'description',
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate430.errors : vErrors.concat(validate430.errors);
                      errors = vErrors.length;
                    }
                    var valid1 = _errs4 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data.division !== undefined) {
                      const _errs6 = errors;
                      if (
                        !validate432(data.division, {
                          instancePath: instancePath + '/division',
                          parentData: data,
                          parentDataProperty: 'division',
                          rootData,
                        })
                      ) {
                        vErrors = vErrors === null ? validate432.errors : vErrors.concat(validate432.errors);
                        errors = vErrors.length;
                      }
                      var valid1 = _errs6 === errors;
                    } else {
                      var valid1 = true;
                    }
                    if (valid1) {
                      if (data.numbers !== undefined) {
                        let data3 = data.numbers;
                        const _errs7 = errors;
                        if (errors === _errs7) {
                          if (Array.isArray(data3)) {
                            var valid2 = true;
                            const len0 = data3.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              const _errs10 = errors;
                              if (
                                !validate434(data3[i0], {
                                  instancePath: instancePath + '/numbers/' + i0,
                                  parentData: data3,
                                  parentDataProperty: i0,
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null ? validate434.errors : vErrors.concat(validate434.errors);
                                errors = vErrors.length;
                              }
                              var valid2 = _errs10 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          } else {
                            validate427.errors = [
                              {
                                instancePath: instancePath + '/numbers',
                                schemaPath: '#/properties/numbers/type',
                                keyword: 'type',
                                params: { type: 'array' },
                              },
                            ];
                            return false;
                          }
                        }
                        var valid1 = _errs7 === errors;
                      } else {
                        var valid1 = true;
                      }
                      if (valid1) {
                        if (data.hours !== undefined) {
                          const _errs11 = errors;
                          if (
                            !validate436(data.hours, {
                              instancePath: instancePath + '/hours',
                              parentData: data,
                              parentDataProperty: 'hours',
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate436.errors : vErrors.concat(validate436.errors);
                            errors = vErrors.length;
                          }
                          var valid1 = _errs11 === errors;
                        } else {
                          var valid1 = true;
                        }
                        if (valid1) {
                          if (data.open !== undefined) {
                            const _errs13 = errors;
                            if (
                              !validate436(data.open, {
                                instancePath: instancePath + '/open',
                                parentData: data,
                                parentDataProperty: 'open',
                                rootData,
                              })
                            ) {
                              vErrors =
                                vErrors === null ? validate436.errors : vErrors.concat(validate436.errors);
                              errors = vErrors.length;
                            }
                            var valid1 = _errs13 === errors;
                          } else {
                            var valid1 = true;
                          }
                          if (valid1) {
                            if (data.closed !== undefined) {
                              const _errs15 = errors;
                              if (
                                !validate436(data.closed, {
                                  instancePath: instancePath + '/closed',
                                  parentData: data,
                                  parentDataProperty: 'closed',
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null ? validate436.errors : vErrors.concat(validate436.errors);
                                errors = vErrors.length;
                              }
                              var valid1 = _errs15 === errors;
                            } else {
                              var valid1 = true;
                            }
                            if (valid1) {
                              if (data.holiday !== undefined) {
                                const _errs17 = errors;
                                if (
                                  !validate436(data.holiday, {
                                    instancePath: instancePath + '/holiday',
                                    parentData: data,
                                    parentDataProperty: 'holiday',
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? validate436.errors
                                      : vErrors.concat(validate436.errors);
                                  errors = vErrors.length;
                                }
                                var valid1 = _errs17 === errors;
                              } else {
                                var valid1 = true;
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate427.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate427.errors = vErrors;
  return errors === 0;
}
function validate424(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.metadata === undefined && (missing0 = 'metadata')) ||
        (data.spec === undefined && (missing0 = 'spec'))
      ) {
        validate424.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(
            key0 === 'apiVersion' ||
            key0 === 'kind' ||
            key0 === 'metadata' ||
            key0 === 'lifecycle' ||
            key0 === 'spec'
          )) {
            validate424.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.metadata !== undefined) {
            const _errs2 = errors;
            if (
              !validate23(data.metadata, {
                instancePath: instancePath + '/metadata',
                parentData: data,
                parentDataProperty: 'metadata',
                rootData,
              })
            ) {
              vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
              errors = vErrors.length;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.lifecycle !== undefined) {
              const _errs3 = errors;
              if (
                !validate29(data.lifecycle, {
                  instancePath: instancePath + '/lifecycle',
                  parentData: data,
                  parentDataProperty: 'lifecycle',
                  rootData,
                })
              ) {
                vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
                errors = vErrors.length;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.spec !== undefined) {
                const _errs4 = errors;
                if (
                  !validate427(data.spec, {
                    instancePath: instancePath + '/spec',
                    parentData: data,
                    parentDataProperty: 'spec',
                    rootData,
                  })
                ) {
                  vErrors = vErrors === null ? validate427.errors : vErrors.concat(validate427.errors);
                  errors = vErrors.length;
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate424.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate424.errors = vErrors;
  return errors === 0;
}
function validate443(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.items === undefined && (missing0 = 'items')) {
        validate443.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'apiVersion' || key0 === 'kind' || key0 === 'items')) {
            validate443.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.items !== undefined) {
            let data0 = data.items;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
                for (const key1 in data0) {
                  const _errs4 = errors;
                  if (
                    !validate51(key1, {
                      instancePath: instancePath + '/items',
                      parentData: data0,
                      parentDataProperty: 'items',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
                    errors = vErrors.length;
                  }
                  var valid1 = _errs4 === errors;
                  if (!valid1) {
                    const err0 = {
                      instancePath: instancePath + '/items',
                      schemaPath: '#/properties/items/propertyNames',
                      keyword: 'propertyNames',
                      params: { propertyName: key1 },
                    };
                    if (vErrors === null) {
                      vErrors = [err0];
                    } else {
                      vErrors.push(err0);
                    }
                    errors++;
                    validate443.errors = vErrors;
                    return false;
                    break;
                  }
                }
                if (valid1) {
                  for (const key2 in data0) {
                    const _errs6 = errors;
                    if (
                      !validate427(data0[key2], {
                        instancePath:
                          instancePath + '/items/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                        parentData: data0,
                        parentDataProperty: key2,
                        rootData,
                      })
                    ) {
                      vErrors = vErrors === null ? validate427.errors : vErrors.concat(validate427.errors);
                      errors = vErrors.length;
                    }
                    var valid2 = _errs6 === errors;
                    if (!valid2) {
                      break;
                    }
                  }
                }
              } else {
                validate443.errors = [
                  {
                    instancePath: instancePath + '/items',
                    schemaPath: '#/properties/items/type',
                    keyword: 'type',
                    params: { type: 'object' },
                  },
                ];
                return false;
              }
            }
          }
        }
      }
    } else {
      validate443.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate443.errors = vErrors;
  return errors === 0;
}
function validate21(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  const _errs1 = errors;
  let valid0 = true;
  const _errs2 = errors;
  if (data && typeof data == 'object' && !Array.isArray(data)) {
    let missing0;
    if (data.kind === undefined && (missing0 = 'kind')) {
      const err0 = {};
      if (vErrors === null) {
        vErrors = [err0];
      } else {
        vErrors.push(err0);
      }
      errors++;
    } else {
      if (data.kind !== undefined) {
        if ('Schedule' !== data.kind) {
          const err1 = {};
          if (vErrors === null) {
            vErrors = [err1];
          } else {
            vErrors.push(err1);
          }
          errors++;
        }
      }
    }
  }
  var _valid0 = _errs2 === errors;
  errors = _errs1;
  if (vErrors !== null) {
    if (_errs1) {
      vErrors.length = _errs1;
    } else {
      vErrors = null;
    }
  }
  let ifClause0;
  if (_valid0) {
    const _errs4 = errors;
    if (!validate22(data, { instancePath, parentData, parentDataProperty, rootData })) {
      vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
      errors = vErrors.length;
    }
    var _valid0 = _errs4 === errors;
    valid0 = _valid0;
    ifClause0 = 'then';
  } else {
    const _errs5 = errors;
    const _errs6 = errors;
    let valid2 = true;
    const _errs7 = errors;
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing1;
      if (data.kind === undefined && (missing1 = 'kind')) {
        const err2 = {};
        if (vErrors === null) {
          vErrors = [err2];
        } else {
          vErrors.push(err2);
        }
        errors++;
      } else {
        if (data.kind !== undefined) {
          if ('ScheduleList' !== data.kind) {
            const err3 = {};
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
          }
        }
      }
    }
    var _valid1 = _errs7 === errors;
    errors = _errs6;
    if (vErrors !== null) {
      if (_errs6) {
        vErrors.length = _errs6;
      } else {
        vErrors = null;
      }
    }
    let ifClause1;
    if (_valid1) {
      const _errs9 = errors;
      if (!validate50(data, { instancePath, parentData, parentDataProperty, rootData })) {
        vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
        errors = vErrors.length;
      }
      var _valid1 = _errs9 === errors;
      valid2 = _valid1;
      ifClause1 = 'then';
    } else {
      const _errs10 = errors;
      const _errs11 = errors;
      let valid4 = true;
      const _errs12 = errors;
      if (data && typeof data == 'object' && !Array.isArray(data)) {
        let missing2;
        if (data.kind === undefined && (missing2 = 'kind')) {
          const err4 = {};
          if (vErrors === null) {
            vErrors = [err4];
          } else {
            vErrors.push(err4);
          }
          errors++;
        } else {
          if (data.kind !== undefined) {
            if ('ScheduleGroup' !== data.kind) {
              const err5 = {};
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
            }
          }
        }
      }
      var _valid2 = _errs12 === errors;
      errors = _errs11;
      if (vErrors !== null) {
        if (_errs11) {
          vErrors.length = _errs11;
        } else {
          vErrors = null;
        }
      }
      let ifClause2;
      if (_valid2) {
        const _errs14 = errors;
        if (!validate55(data, { instancePath, parentData, parentDataProperty, rootData })) {
          vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
          errors = vErrors.length;
        }
        var _valid2 = _errs14 === errors;
        valid4 = _valid2;
        ifClause2 = 'then';
      } else {
        const _errs15 = errors;
        const _errs16 = errors;
        let valid6 = true;
        const _errs17 = errors;
        if (data && typeof data == 'object' && !Array.isArray(data)) {
          let missing3;
          if (data.kind === undefined && (missing3 = 'kind')) {
            const err6 = {};
            if (vErrors === null) {
              vErrors = [err6];
            } else {
              vErrors.push(err6);
            }
            errors++;
          } else {
            if (data.kind !== undefined) {
              if ('ScheduleGroupList' !== data.kind) {
                const err7 = {};
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
              }
            }
          }
        }
        var _valid3 = _errs17 === errors;
        errors = _errs16;
        if (vErrors !== null) {
          if (_errs16) {
            vErrors.length = _errs16;
          } else {
            vErrors = null;
          }
        }
        let ifClause3;
        if (_valid3) {
          const _errs19 = errors;
          if (!validate73(data, { instancePath, parentData, parentDataProperty, rootData })) {
            vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
            errors = vErrors.length;
          }
          var _valid3 = _errs19 === errors;
          valid6 = _valid3;
          ifClause3 = 'then';
        } else {
          const _errs20 = errors;
          const _errs21 = errors;
          let valid8 = true;
          const _errs22 = errors;
          if (data && typeof data == 'object' && !Array.isArray(data)) {
            let missing4;
            if (data.kind === undefined && (missing4 = 'kind')) {
              const err8 = {};
              if (vErrors === null) {
                vErrors = [err8];
              } else {
                vErrors.push(err8);
              }
              errors++;
            } else {
              if (data.kind !== undefined) {
                if ('SharedFlow' !== data.kind) {
                  const err9 = {};
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors++;
                }
              }
            }
          }
          var _valid4 = _errs22 === errors;
          errors = _errs21;
          if (vErrors !== null) {
            if (_errs21) {
              vErrors.length = _errs21;
            } else {
              vErrors = null;
            }
          }
          let ifClause4;
          if (_valid4) {
            const _errs24 = errors;
            if (!validate77(data, { instancePath, parentData, parentDataProperty, rootData })) {
              vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
              errors = vErrors.length;
            }
            var _valid4 = _errs24 === errors;
            valid8 = _valid4;
            ifClause4 = 'then';
          } else {
            const _errs25 = errors;
            const _errs26 = errors;
            let valid10 = true;
            const _errs27 = errors;
            if (data && typeof data == 'object' && !Array.isArray(data)) {
              let missing5;
              if (data.kind === undefined && (missing5 = 'kind')) {
                const err10 = {};
                if (vErrors === null) {
                  vErrors = [err10];
                } else {
                  vErrors.push(err10);
                }
                errors++;
              } else {
                if (data.kind !== undefined) {
                  if ('SharedFlowList' !== data.kind) {
                    const err11 = {};
                    if (vErrors === null) {
                      vErrors = [err11];
                    } else {
                      vErrors.push(err11);
                    }
                    errors++;
                  }
                }
              }
            }
            var _valid5 = _errs27 === errors;
            errors = _errs26;
            if (vErrors !== null) {
              if (_errs26) {
                vErrors.length = _errs26;
              } else {
                vErrors = null;
              }
            }
            let ifClause5;
            if (_valid5) {
              const _errs29 = errors;
              if (!validate345(data, { instancePath, parentData, parentDataProperty, rootData })) {
                vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors);
                errors = vErrors.length;
              }
              var _valid5 = _errs29 === errors;
              valid10 = _valid5;
              ifClause5 = 'then';
            } else {
              const _errs30 = errors;
              const _errs31 = errors;
              let valid12 = true;
              const _errs32 = errors;
              if (data && typeof data == 'object' && !Array.isArray(data)) {
                let missing6;
                if (data.kind === undefined && (missing6 = 'kind')) {
                  const err12 = {};
                  if (vErrors === null) {
                    vErrors = [err12];
                  } else {
                    vErrors.push(err12);
                  }
                  errors++;
                } else {
                  if (data.kind !== undefined) {
                    if ('Flow' !== data.kind) {
                      const err13 = {};
                      if (vErrors === null) {
                        vErrors = [err13];
                      } else {
                        vErrors.push(err13);
                      }
                      errors++;
                    }
                  }
                }
              }
              var _valid6 = _errs32 === errors;
              errors = _errs31;
              if (vErrors !== null) {
                if (_errs31) {
                  vErrors.length = _errs31;
                } else {
                  vErrors = null;
                }
              }
              let ifClause6;
              if (_valid6) {
                const _errs34 = errors;
                if (!validate349(data, { instancePath, parentData, parentDataProperty, rootData })) {
                  vErrors = vErrors === null ? validate349.errors : vErrors.concat(validate349.errors);
                  errors = vErrors.length;
                }
                var _valid6 = _errs34 === errors;
                valid12 = _valid6;
                ifClause6 = 'then';
              } else {
                const _errs35 = errors;
                const _errs36 = errors;
                let valid14 = true;
                const _errs37 = errors;
                if (data && typeof data == 'object' && !Array.isArray(data)) {
                  let missing7;
                  if (data.kind === undefined && (missing7 = 'kind')) {
                    const err14 = {};
                    if (vErrors === null) {
                      vErrors = [err14];
                    } else {
                      vErrors.push(err14);
                    }
                    errors++;
                  } else {
                    if (data.kind !== undefined) {
                      if ('FlowList' !== data.kind) {
                        const err15 = {};
                        if (vErrors === null) {
                          vErrors = [err15];
                        } else {
                          vErrors.push(err15);
                        }
                        errors++;
                      }
                    }
                  }
                }
                var _valid7 = _errs37 === errors;
                errors = _errs36;
                if (vErrors !== null) {
                  if (_errs36) {
                    vErrors.length = _errs36;
                  } else {
                    vErrors = null;
                  }
                }
                let ifClause7;
                if (_valid7) {
                  const _errs39 = errors;
                  if (!validate382(data, { instancePath, parentData, parentDataProperty, rootData })) {
                    vErrors = vErrors === null ? validate382.errors : vErrors.concat(validate382.errors);
                    errors = vErrors.length;
                  }
                  var _valid7 = _errs39 === errors;
                  valid14 = _valid7;
                  ifClause7 = 'then';
                } else {
                  const _errs40 = errors;
                  const _errs41 = errors;
                  let valid16 = true;
                  const _errs42 = errors;
                  if (data && typeof data == 'object' && !Array.isArray(data)) {
                    let missing8;
                    if (data.kind === undefined && (missing8 = 'kind')) {
                      const err16 = {};
                      if (vErrors === null) {
                        vErrors = [err16];
                      } else {
                        vErrors.push(err16);
                      }
                      errors++;
                    } else {
                      if (data.kind !== undefined) {
                        if ('InboundFlow' !== data.kind) {
                          const err17 = {};
                          if (vErrors === null) {
                            vErrors = [err17];
                          } else {
                            vErrors.push(err17);
                          }
                          errors++;
                        }
                      }
                    }
                  }
                  var _valid8 = _errs42 === errors;
                  errors = _errs41;
                  if (vErrors !== null) {
                    if (_errs41) {
                      vErrors.length = _errs41;
                    } else {
                      vErrors = null;
                    }
                  }
                  let ifClause8;
                  if (_valid8) {
                    const _errs44 = errors;
                    if (!validate386(data, { instancePath, parentData, parentDataProperty, rootData })) {
                      vErrors = vErrors === null ? validate386.errors : vErrors.concat(validate386.errors);
                      errors = vErrors.length;
                    }
                    var _valid8 = _errs44 === errors;
                    valid16 = _valid8;
                    ifClause8 = 'then';
                  } else {
                    const _errs45 = errors;
                    const _errs46 = errors;
                    let valid18 = true;
                    const _errs47 = errors;
                    if (data && typeof data == 'object' && !Array.isArray(data)) {
                      let missing9;
                      if (data.kind === undefined && (missing9 = 'kind')) {
                        const err18 = {};
                        if (vErrors === null) {
                          vErrors = [err18];
                        } else {
                          vErrors.push(err18);
                        }
                        errors++;
                      } else {
                        if (data.kind !== undefined) {
                          if ('InboundFlowList' !== data.kind) {
                            const err19 = {};
                            if (vErrors === null) {
                              vErrors = [err19];
                            } else {
                              vErrors.push(err19);
                            }
                            errors++;
                          }
                        }
                      }
                    }
                    var _valid9 = _errs47 === errors;
                    errors = _errs46;
                    if (vErrors !== null) {
                      if (_errs46) {
                        vErrors.length = _errs46;
                      } else {
                        vErrors = null;
                      }
                    }
                    let ifClause9;
                    if (_valid9) {
                      const _errs49 = errors;
                      if (!validate420(data, { instancePath, parentData, parentDataProperty, rootData })) {
                        vErrors = vErrors === null ? validate420.errors : vErrors.concat(validate420.errors);
                        errors = vErrors.length;
                      }
                      var _valid9 = _errs49 === errors;
                      valid18 = _valid9;
                      ifClause9 = 'then';
                    } else {
                      const _errs50 = errors;
                      const _errs51 = errors;
                      let valid20 = true;
                      const _errs52 = errors;
                      if (data && typeof data == 'object' && !Array.isArray(data)) {
                        let missing10;
                        if (data.kind === undefined && (missing10 = 'kind')) {
                          const err20 = {};
                          if (vErrors === null) {
                            vErrors = [err20];
                          } else {
                            vErrors.push(err20);
                          }
                          errors++;
                        } else {
                          if (data.kind !== undefined) {
                            if ('CallRoute' !== data.kind) {
                              const err21 = {};
                              if (vErrors === null) {
                                vErrors = [err21];
                              } else {
                                vErrors.push(err21);
                              }
                              errors++;
                            }
                          }
                        }
                      }
                      var _valid10 = _errs52 === errors;
                      errors = _errs51;
                      if (vErrors !== null) {
                        if (_errs51) {
                          vErrors.length = _errs51;
                        } else {
                          vErrors = null;
                        }
                      }
                      let ifClause10;
                      if (_valid10) {
                        const _errs54 = errors;
                        if (!validate424(data, { instancePath, parentData, parentDataProperty, rootData })) {
                          vErrors =
                            vErrors === null ? validate424.errors : vErrors.concat(validate424.errors);
                          errors = vErrors.length;
                        }
                        var _valid10 = _errs54 === errors;
                        valid20 = _valid10;
                        ifClause10 = 'then';
                      } else {
                        const _errs55 = errors;
                        const _errs56 = errors;
                        let valid22 = true;
                        const _errs57 = errors;
                        if (data && typeof data == 'object' && !Array.isArray(data)) {
                          let missing11;
                          if (data.kind === undefined && (missing11 = 'kind')) {
                            const err22 = {};
                            if (vErrors === null) {
                              vErrors = [err22];
                            } else {
                              vErrors.push(err22);
                            }
                            errors++;
                          } else {
                            if (data.kind !== undefined) {
                              if ('CallRouteList' !== data.kind) {
                                const err23 = {};
                                if (vErrors === null) {
                                  vErrors = [err23];
                                } else {
                                  vErrors.push(err23);
                                }
                                errors++;
                              }
                            }
                          }
                        }
                        var _valid11 = _errs57 === errors;
                        errors = _errs56;
                        if (vErrors !== null) {
                          if (_errs56) {
                            vErrors.length = _errs56;
                          } else {
                            vErrors = null;
                          }
                        }
                        if (_valid11) {
                          const _errs59 = errors;
                          if (
                            !validate443(data, { instancePath, parentData, parentDataProperty, rootData })
                          ) {
                            vErrors =
                              vErrors === null ? validate443.errors : vErrors.concat(validate443.errors);
                            errors = vErrors.length;
                          }
                          var _valid11 = _errs59 === errors;
                          valid22 = _valid11;
                        }
                        if (!valid22) {
                          const err24 = {
                            instancePath,
                            schemaPath: '#/else/else/else/else/else/else/else/else/else/else/else/if',
                            keyword: 'if',
                            params: { failingKeyword: 'then' },
                          };
                          if (vErrors === null) {
                            vErrors = [err24];
                          } else {
                            vErrors.push(err24);
                          }
                          errors++;
                          validate21.errors = vErrors;
                          return false;
                        }
                        var _valid10 = _errs55 === errors;
                        valid20 = _valid10;
                        ifClause10 = 'else';
                      }
                      if (!valid20) {
                        const err25 = {
                          instancePath,
                          schemaPath: '#/else/else/else/else/else/else/else/else/else/else/if',
                          keyword: 'if',
                          params: { failingKeyword: ifClause10 },
                        };
                        if (vErrors === null) {
                          vErrors = [err25];
                        } else {
                          vErrors.push(err25);
                        }
                        errors++;
                        validate21.errors = vErrors;
                        return false;
                      }
                      var _valid9 = _errs50 === errors;
                      valid18 = _valid9;
                      ifClause9 = 'else';
                    }
                    if (!valid18) {
                      const err26 = {
                        instancePath,
                        schemaPath: '#/else/else/else/else/else/else/else/else/else/if',
                        keyword: 'if',
                        params: { failingKeyword: ifClause9 },
                      };
                      if (vErrors === null) {
                        vErrors = [err26];
                      } else {
                        vErrors.push(err26);
                      }
                      errors++;
                      validate21.errors = vErrors;
                      return false;
                    }
                    var _valid8 = _errs45 === errors;
                    valid16 = _valid8;
                    ifClause8 = 'else';
                  }
                  if (!valid16) {
                    const err27 = {
                      instancePath,
                      schemaPath: '#/else/else/else/else/else/else/else/else/if',
                      keyword: 'if',
                      params: { failingKeyword: ifClause8 },
                    };
                    if (vErrors === null) {
                      vErrors = [err27];
                    } else {
                      vErrors.push(err27);
                    }
                    errors++;
                    validate21.errors = vErrors;
                    return false;
                  }
                  var _valid7 = _errs40 === errors;
                  valid14 = _valid7;
                  ifClause7 = 'else';
                }
                if (!valid14) {
                  const err28 = {
                    instancePath,
                    schemaPath: '#/else/else/else/else/else/else/else/if',
                    keyword: 'if',
                    params: { failingKeyword: ifClause7 },
                  };
                  if (vErrors === null) {
                    vErrors = [err28];
                  } else {
                    vErrors.push(err28);
                  }
                  errors++;
                  validate21.errors = vErrors;
                  return false;
                }
                var _valid6 = _errs35 === errors;
                valid12 = _valid6;
                ifClause6 = 'else';
              }
              if (!valid12) {
                const err29 = {
                  instancePath,
                  schemaPath: '#/else/else/else/else/else/else/if',
                  keyword: 'if',
                  params: { failingKeyword: ifClause6 },
                };
                if (vErrors === null) {
                  vErrors = [err29];
                } else {
                  vErrors.push(err29);
                }
                errors++;
                validate21.errors = vErrors;
                return false;
              }
              var _valid5 = _errs30 === errors;
              valid10 = _valid5;
              ifClause5 = 'else';
            }
            if (!valid10) {
              const err30 = {
                instancePath,
                schemaPath: '#/else/else/else/else/else/if',
                keyword: 'if',
                params: { failingKeyword: ifClause5 },
              };
              if (vErrors === null) {
                vErrors = [err30];
              } else {
                vErrors.push(err30);
              }
              errors++;
              validate21.errors = vErrors;
              return false;
            }
            var _valid4 = _errs25 === errors;
            valid8 = _valid4;
            ifClause4 = 'else';
          }
          if (!valid8) {
            const err31 = {
              instancePath,
              schemaPath: '#/else/else/else/else/if',
              keyword: 'if',
              params: { failingKeyword: ifClause4 },
            };
            if (vErrors === null) {
              vErrors = [err31];
            } else {
              vErrors.push(err31);
            }
            errors++;
            validate21.errors = vErrors;
            return false;
          }
          var _valid3 = _errs20 === errors;
          valid6 = _valid3;
          ifClause3 = 'else';
        }
        if (!valid6) {
          const err32 = {
            instancePath,
            schemaPath: '#/else/else/else/if',
            keyword: 'if',
            params: { failingKeyword: ifClause3 },
          };
          if (vErrors === null) {
            vErrors = [err32];
          } else {
            vErrors.push(err32);
          }
          errors++;
          validate21.errors = vErrors;
          return false;
        }
        var _valid2 = _errs15 === errors;
        valid4 = _valid2;
        ifClause2 = 'else';
      }
      if (!valid4) {
        const err33 = {
          instancePath,
          schemaPath: '#/else/else/if',
          keyword: 'if',
          params: { failingKeyword: ifClause2 },
        };
        if (vErrors === null) {
          vErrors = [err33];
        } else {
          vErrors.push(err33);
        }
        errors++;
        validate21.errors = vErrors;
        return false;
      }
      var _valid1 = _errs10 === errors;
      valid2 = _valid1;
      ifClause1 = 'else';
    }
    if (!valid2) {
      const err34 = {
        instancePath,
        schemaPath: '#/else/if',
        keyword: 'if',
        params: { failingKeyword: ifClause1 },
      };
      if (vErrors === null) {
        vErrors = [err34];
      } else {
        vErrors.push(err34);
      }
      errors++;
      validate21.errors = vErrors;
      return false;
    }
    var _valid0 = _errs5 === errors;
    valid0 = _valid0;
    ifClause0 = 'else';
  }
  if (!valid0) {
    const err35 = { instancePath, schemaPath: '#/if', keyword: 'if', params: { failingKeyword: ifClause0 } };
    if (vErrors === null) {
      vErrors = [err35];
    } else {
      vErrors.push(err35);
    }
    errors++;
    validate21.errors = vErrors;
    return false;
  }
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing12;
      if (
        (data.apiVersion === undefined && (missing12 = 'apiVersion')) ||
        (data.kind === undefined && (missing12 = 'kind'))
      ) {
        validate21.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing12 },
          },
        ];
        return false;
      } else {
        if (data.apiVersion !== undefined) {
          const _errs60 = errors;
          if ('callwright/v1' !== data.apiVersion) {
            validate21.errors = [
              {
                instancePath: instancePath + '/apiVersion',
                schemaPath: '#/properties/apiVersion/const',
                keyword: 'const',
                params: { allowedValue: 'callwright/v1' },
              },
            ];
            return false;
          }
          var valid24 = _errs60 === errors;
        } else {
          var valid24 = true;
        }
        if (valid24) {
          if (data.kind !== undefined) {
            let data13 = data.kind;
            const _errs61 = errors;
            if (typeof data13 !== 'string') {
              validate21.errors = [
                {
                  instancePath: instancePath + '/kind',
                  schemaPath: '#/properties/kind/type',
                  keyword: 'type',
                  params: { type: 'string' },
                },
              ];
              return false;
            }
            if (!(
              data13 === 'Schedule' ||
              data13 === 'ScheduleList' ||
              data13 === 'ScheduleGroup' ||
              data13 === 'ScheduleGroupList' ||
              data13 === 'SharedFlow' ||
              data13 === 'SharedFlowList' ||
              data13 === 'Flow' ||
              data13 === 'FlowList' ||
              data13 === 'InboundFlow' ||
              data13 === 'InboundFlowList' ||
              data13 === 'CallRoute' ||
              data13 === 'CallRouteList'
            )) {
              validate21.errors = [
                {
                  instancePath: instancePath + '/kind',
                  schemaPath: '#/properties/kind/enum',
                  keyword: 'enum',
                  params: { allowedValues: schema6.properties.kind.enum },
                },
              ];
              return false;
            }
            var valid24 = _errs61 === errors;
          } else {
            var valid24 = true;
          }
        }
      }
    } else {
      validate21.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate21.errors = vErrors;
  return errors === 0;
}
export const checkProject = validate447;
function validate448(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern0.test(data)) {
        validate448.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[a-z0-9-]{1,80}$' },
          },
        ];
        return false;
      }
    } else {
      validate448.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate448.errors = vErrors;
  return errors === 0;
}
const schema176 = {
  title: 'ProjectSpec',
  type: 'object',
  description: 'What the project is made of.',
  additionalProperties: false,
  properties: {
    manifests: {
      description: 'Files, folders or globs with manifests, relative to this file.',
      type: 'array',
      minItems: 1,
      items: { type: 'string', minLength: 1 },
    },
    division: { type: 'string', description: 'Default division of everything.', minLength: 1 },
    vars: {
      description: 'Values for ${var.NAME}; text, numbers and yes-or-no values.',
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$', 'x-callwright': { format: 'variable-name' } },
      additionalProperties: { type: ['string', 'number', 'boolean'] },
    },
    existing: { $ref: 'existing.schema.json' },
    orgs: {
      description: 'The orgs by name: a map, or a file with the map.',
      type: 'object',
      propertyNames: { pattern: '^[a-z0-9][a-z0-9-]*$', 'x-callwright': { format: 'org-name' } },
      additionalProperties: {
        description: 'The org, or the path of a file with it.',
        type: ['string', 'object'],
        minLength: 1,
        if: { type: 'object' },
        then: { $ref: 'org.schema.json' },
      },
    },
    ledger: {
      description: 'Where receipts and the lease are kept: org, none, or `{ file: path }`.',
      type: ['string', 'object'],
      if: { type: 'object' },
      then: {
        type: 'object',
        additionalProperties: false,
        properties: { file: { type: 'string', description: 'Path of the file.', minLength: 1 } },
        required: ['file'],
      },
      else: { enum: ['org', 'none'] },
    },
    guardrails: {
      type: 'object',
      title: 'Guardrails',
      description: 'Bounds for one plan.',
      additionalProperties: false,
      properties: {
        maxUpdates: {
          description: 'Most updates of one plan: a number, or a part such as 30%.',
          type: ['integer', 'string'],
          minimum: 0,
          pattern: '^\\d{1,3}%$',
          'x-callwright': { format: 'limit' },
        },
        maxDeletes: {
          description: 'Most deletes of one plan.',
          type: ['integer', 'string'],
          minimum: 0,
          pattern: '^\\d{1,3}%$',
          'x-callwright': { format: 'limit' },
        },
        maxRepublish: {
          description: 'Most republishes of one plan.',
          type: ['integer', 'string'],
          minimum: 0,
          pattern: '^\\d{1,3}%$',
          'x-callwright': { format: 'limit' },
        },
        minimum: {
          description: 'Parts count only from this many resources on.',
          type: 'integer',
          minimum: 0,
        },
        freeze: {
          description: 'Times in which nothing is applied.',
          type: 'array',
          items: {
            type: 'object',
            title: 'Freeze',
            description: 'A time in which nothing is applied.',
            additionalProperties: false,
            properties: {
              from: { $ref: 'names.schema.json#/definitions/localTime', description: 'Beginning.' },
              to: { $ref: 'names.schema.json#/definitions/localTime', description: 'End.' },
              timeZone: { $ref: 'names.schema.json#/definitions/timeZone', description: 'Zone of both.' },
            },
            required: ['from', 'to', 'timeZone'],
          },
        },
      },
    },
    removed: {
      description: 'Addresses whose manifest is gone: delete, or release (stop managing).',
      type: 'object',
      propertyNames: { $ref: 'names.schema.json#/definitions/address' },
      additionalProperties: { type: 'string', enum: ['delete', 'release'] },
    },
    allow: {
      description: 'Hazards that are allowed by name.',
      type: 'array',
      items: {
        type: 'object',
        title: 'ProjectAllowance',
        description: 'One allowed hazard.',
        additionalProperties: false,
        properties: {
          hazard: {
            description: 'Name of the hazard.',
            type: 'string',
            enum: [
              'overwrites-outside-change',
              'overwrites-unknown-content',
              'overwrites-later-run',
              'discards-draft',
              'takes-over-lock',
              'takes-over-unmanaged',
              'breaks-callers',
              'unroutes-number',
              'too-many-changes',
            ],
          },
          address: { $ref: 'names.schema.json#/definitions/address', description: 'The resource.' },
          until: { $ref: 'names.schema.json#/definitions/day', description: 'Last day.' },
          reason: { type: 'string', description: 'Why.', minLength: 1 },
        },
        required: ['hazard', 'address', 'until', 'reason'],
      },
    },
    drift: {
      type: 'object',
      title: 'DriftSettings',
      description: 'How drift is judged.',
      additionalProperties: false,
      properties: {
        ignore: {
          description: 'Drift that is known and bears an end.',
          type: 'array',
          items: {
            type: 'object',
            title: 'DriftIgnore',
            description: 'One known drift.',
            additionalProperties: false,
            properties: {
              address: { $ref: 'names.schema.json#/definitions/address', description: 'The resource.' },
              path: { type: 'string', description: 'The attribute.', minLength: 1 },
              until: { $ref: 'names.schema.json#/definitions/day', description: 'Last day.' },
              reason: { type: 'string', description: 'Why.', minLength: 1 },
            },
            required: ['address', 'path', 'until', 'reason'],
          },
        },
      },
    },
  },
  required: ['manifests'],
};
const pattern32 = new RegExp('^[A-Za-z_][A-Za-z0-9_]*$', 'u');
const pattern34 = new RegExp('^[a-z0-9][a-z0-9-]*$', 'u');
const pattern38 = new RegExp('^\\d{1,3}%$', 'u');
const schema177 = {
  title: 'Existing',
  type: 'object',
  description: 'Things made elsewhere: key to live name. They are never written to and never prefixed.',
  additionalProperties: false,
  properties: {
    numbers: {
      description: 'Phone numbers: key to number in E.164, in quotes.',
      type: ['array', 'object'],
      items: { description: 'Key and number.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: {
        additionalProperties: {
          description: 'Number in E.164, `{ raw: "..." }`, or none.',
          type: ['string', 'object'],
          minLength: 1,
          if: { type: 'object' },
          then: {
            type: 'object',
            additionalProperties: false,
            properties: {
              raw: {
                type: 'string',
                description: 'The number exactly as the platform shows it.',
                minLength: 1,
              },
            },
            required: ['raw'],
          },
        },
      },
      'x-callwright': { format: 'number' },
    },
    queues: {
      description:
        'Queues. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    skills: {
      description:
        'Skills. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    languageSkills: {
      description:
        'Language skills. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    users: {
      description:
        'People, by e-mail address. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    groups: {
      description:
        'Groups of people. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    prompts: {
      description:
        'User prompts. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    tables: {
      description:
        'Data tables. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    schedules: {
      description:
        'Schedules. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    scheduleGroups: {
      description:
        'Schedule groups. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    emergencyGroups: {
      description:
        'Emergency groups. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    sharedFlows: {
      description:
        'Shared flows. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    flows: {
      description:
        'Other flows. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    recipients: {
      description:
        'Message recipients. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    deployments: {
      description:
        'Web deployments. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    scripts: {
      description:
        'Scripts. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    divisions: {
      description:
        'Divisions. A list where key and live name are the same, or a map of keys to live names; `none` says that the org lacks it.',
      type: ['array', 'object'],
      items: { description: 'Key and live name.', type: 'string', minLength: 1 },
      if: { type: 'object' },
      then: { additionalProperties: { description: 'Live name, or none.', type: 'string', minLength: 1 } },
    },
    dataActions: {
      description: 'Data actions: key to action and integration.',
      type: 'object',
      additionalProperties: {
        description: 'The action and its integration, or none.',
        type: ['string', 'object'],
        pattern: '^none$',
        if: { type: 'object' },
        then: {
          type: 'object',
          additionalProperties: false,
          properties: {
            integration: { type: 'string', description: 'Live name of the integration.', minLength: 1 },
            action: { type: 'string', description: 'Live name of the action.', minLength: 1 },
          },
          required: ['integration', 'action'],
        },
        'x-callwright': { format: 'data-action' },
      },
    },
  },
};
const pattern33 = new RegExp('^none$', 'u');
function validate451(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 in data) {
        if (!func2.call(schema177.properties, key0)) {
          validate451.errors = [
            {
              instancePath,
              schemaPath: '#/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key0 },
            },
          ];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.numbers !== undefined) {
          let data0 = data.numbers;
          const _errs2 = errors;
          if (!data0 || typeof data0 != 'object') {
            validate451.errors = [
              {
                instancePath: instancePath + '/numbers',
                schemaPath: '#/properties/numbers/type',
                keyword: 'type',
                params: { type: schema177.properties.numbers.type },
              },
            ];
            return false;
          }
          const _errs4 = errors;
          let valid1 = true;
          const _errs5 = errors;
          if (!(data0 && typeof data0 == 'object' && !Array.isArray(data0))) {
            const err0 = {};
            if (vErrors === null) {
              vErrors = [err0];
            } else {
              vErrors.push(err0);
            }
            errors++;
          }
          var _valid0 = _errs5 === errors;
          errors = _errs4;
          if (vErrors !== null) {
            if (_errs4) {
              vErrors.length = _errs4;
            } else {
              vErrors = null;
            }
          }
          if (_valid0) {
            const _errs7 = errors;
            if (data0 && typeof data0 == 'object' && !Array.isArray(data0)) {
              for (const key1 in data0) {
                let data1 = data0[key1];
                const _errs9 = errors;
                if (
                  typeof data1 !== 'string' &&
                  !(data1 && typeof data1 == 'object' && !Array.isArray(data1))
                ) {
                  validate451.errors = [
                    {
                      instancePath:
                        instancePath + '/numbers/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                      schemaPath: '#/properties/numbers/then/additionalProperties/type',
                      keyword: 'type',
                      params: { type: schema177.properties.numbers.then.additionalProperties.type },
                    },
                  ];
                  return false;
                }
                const _errs11 = errors;
                let valid3 = true;
                const _errs12 = errors;
                if (!(data1 && typeof data1 == 'object' && !Array.isArray(data1))) {
                  const err1 = {};
                  if (vErrors === null) {
                    vErrors = [err1];
                  } else {
                    vErrors.push(err1);
                  }
                  errors++;
                }
                var _valid1 = _errs12 === errors;
                errors = _errs11;
                if (vErrors !== null) {
                  if (_errs11) {
                    vErrors.length = _errs11;
                  } else {
                    vErrors = null;
                  }
                }
                if (_valid1) {
                  const _errs14 = errors;
                  if (errors === _errs14) {
                    if (data1 && typeof data1 == 'object' && !Array.isArray(data1)) {
                      let missing0;
                      if (data1.raw === undefined && (missing0 = 'raw')) {
                        validate451.errors = [
                          {
                            instancePath:
                              instancePath + '/numbers/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                            schemaPath: '#/properties/numbers/then/additionalProperties/then/required',
                            keyword: 'required',
                            params: { missingProperty: missing0 },
                          },
                        ];
                        return false;
                      } else {
                        const _errs16 = errors;
                        for (const key2 in data1) {
                          if (!(key2 === 'raw')) {
                            validate451.errors = [
                              {
                                instancePath:
                                  instancePath + '/numbers/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                                schemaPath:
                                  '#/properties/numbers/then/additionalProperties/then/additionalProperties',
                                keyword: 'additionalProperties',
                                params: { additionalProperty: key2 },
                              },
                            ];
                            return false;
                            break;
                          }
                        }
                        if (_errs16 === errors) {
                          if (data1.raw !== undefined) {
                            let data2 = data1.raw;
                            const _errs17 = errors;
                            if (errors === _errs17) {
                              if (typeof data2 === 'string') {
                                if (data2.length < 1) {
                                  validate451.errors = [
                                    {
                                      instancePath:
                                        instancePath +
                                        '/numbers/' +
                                        key1.replace(/~/g, '~0').replace(/\//g, '~1') +
                                        '/raw',
                                      schemaPath:
                                        '#/properties/numbers/then/additionalProperties/then/properties/raw/minLength',
                                      keyword: 'minLength',
                                      params: { limit: 1 },
                                    },
                                  ];
                                  return false;
                                }
                              } else {
                                validate451.errors = [
                                  {
                                    instancePath:
                                      instancePath +
                                      '/numbers/' +
                                      key1.replace(/~/g, '~0').replace(/\//g, '~1') +
                                      '/raw',
                                    schemaPath:
                                      '#/properties/numbers/then/additionalProperties/then/properties/raw/type',
                                    keyword: 'type',
                                    params: { type: 'string' },
                                  },
                                ];
                                return false;
                              }
                            }
                          }
                        }
                      }
                    } else {
                      validate451.errors = [
                        {
                          instancePath:
                            instancePath + '/numbers/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                          schemaPath: '#/properties/numbers/then/additionalProperties/then/type',
                          keyword: 'type',
                          params: { type: 'object' },
                        },
                      ];
                      return false;
                    }
                  }
                  var _valid1 = _errs14 === errors;
                  valid3 = _valid1;
                }
                if (!valid3) {
                  const err2 = {
                    instancePath: instancePath + '/numbers/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                    schemaPath: '#/properties/numbers/then/additionalProperties/if',
                    keyword: 'if',
                    params: { failingKeyword: 'then' },
                  };
                  if (vErrors === null) {
                    vErrors = [err2];
                  } else {
                    vErrors.push(err2);
                  }
                  errors++;
                  validate451.errors = vErrors;
                  return false;
                }
                if (errors === _errs9) {
                  if (typeof data1 === 'string') {
                    if (data1.length < 1) {
                      validate451.errors = [
                        {
                          instancePath:
                            instancePath + '/numbers/' + key1.replace(/~/g, '~0').replace(/\//g, '~1'),
                          schemaPath: '#/properties/numbers/then/additionalProperties/minLength',
                          keyword: 'minLength',
                          params: { limit: 1 },
                        },
                      ];
                      return false;
                    }
                  }
                }
                var valid2 = _errs9 === errors;
                if (!valid2) {
                  break;
                }
              }
            }
            var _valid0 = _errs7 === errors;
            valid1 = _valid0;
          }
          if (!valid1) {
            const err3 = {
              instancePath: instancePath + '/numbers',
              schemaPath: '#/properties/numbers/if',
              keyword: 'if',
              params: { failingKeyword: 'then' },
            };
            if (vErrors === null) {
              vErrors = [err3];
            } else {
              vErrors.push(err3);
            }
            errors++;
            validate451.errors = vErrors;
            return false;
          }
          if (errors === _errs2) {
            if (Array.isArray(data0)) {
              var valid5 = true;
              const len0 = data0.length;
              for (let i0 = 0; i0 < len0; i0++) {
                let data3 = data0[i0];
                const _errs20 = errors;
                if (errors === _errs20) {
                  if (typeof data3 === 'string') {
                    if (data3.length < 1) {
                      validate451.errors = [
                        {
                          instancePath: instancePath + '/numbers/' + i0,
                          schemaPath: '#/properties/numbers/items/minLength',
                          keyword: 'minLength',
                          params: { limit: 1 },
                        },
                      ];
                      return false;
                    }
                  } else {
                    validate451.errors = [
                      {
                        instancePath: instancePath + '/numbers/' + i0,
                        schemaPath: '#/properties/numbers/items/type',
                        keyword: 'type',
                        params: { type: 'string' },
                      },
                    ];
                    return false;
                  }
                }
                var valid5 = _errs20 === errors;
                if (!valid5) {
                  break;
                }
              }
            }
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.queues !== undefined) {
            let data4 = data.queues;
            const _errs22 = errors;
            if (!data4 || typeof data4 != 'object') {
              validate451.errors = [
                {
                  instancePath: instancePath + '/queues',
                  schemaPath: '#/properties/queues/type',
                  keyword: 'type',
                  params: { type: schema177.properties.queues.type },
                },
              ];
              return false;
            }
            const _errs24 = errors;
            let valid6 = true;
            const _errs25 = errors;
            if (!(data4 && typeof data4 == 'object' && !Array.isArray(data4))) {
              const err4 = {};
              if (vErrors === null) {
                vErrors = [err4];
              } else {
                vErrors.push(err4);
              }
              errors++;
            }
            var _valid2 = _errs25 === errors;
            errors = _errs24;
            if (vErrors !== null) {
              if (_errs24) {
                vErrors.length = _errs24;
              } else {
                vErrors = null;
              }
            }
            if (_valid2) {
              const _errs27 = errors;
              if (data4 && typeof data4 == 'object' && !Array.isArray(data4)) {
                for (const key3 in data4) {
                  let data5 = data4[key3];
                  const _errs29 = errors;
                  if (errors === _errs29) {
                    if (typeof data5 === 'string') {
                      if (data5.length < 1) {
                        validate451.errors = [
                          {
                            instancePath:
                              instancePath + '/queues/' + key3.replace(/~/g, '~0').replace(/\//g, '~1'),
                            schemaPath: '#/properties/queues/then/additionalProperties/minLength',
                            keyword: 'minLength',
                            params: { limit: 1 },
                          },
                        ];
                        return false;
                      }
                    } else {
                      validate451.errors = [
                        {
                          instancePath:
                            instancePath + '/queues/' + key3.replace(/~/g, '~0').replace(/\//g, '~1'),
                          schemaPath: '#/properties/queues/then/additionalProperties/type',
                          keyword: 'type',
                          params: { type: 'string' },
                        },
                      ];
                      return false;
                    }
                  }
                  var valid7 = _errs29 === errors;
                  if (!valid7) {
                    break;
                  }
                }
              }
              var _valid2 = _errs27 === errors;
              valid6 = _valid2;
            }
            if (!valid6) {
              const err5 = {
                instancePath: instancePath + '/queues',
                schemaPath: '#/properties/queues/if',
                keyword: 'if',
                params: { failingKeyword: 'then' },
              };
              if (vErrors === null) {
                vErrors = [err5];
              } else {
                vErrors.push(err5);
              }
              errors++;
              validate451.errors = vErrors;
              return false;
            }
            if (errors === _errs22) {
              if (Array.isArray(data4)) {
                var valid8 = true;
                const len1 = data4.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data6 = data4[i1];
                  const _errs31 = errors;
                  if (errors === _errs31) {
                    if (typeof data6 === 'string') {
                      if (data6.length < 1) {
                        validate451.errors = [
                          {
                            instancePath: instancePath + '/queues/' + i1,
                            schemaPath: '#/properties/queues/items/minLength',
                            keyword: 'minLength',
                            params: { limit: 1 },
                          },
                        ];
                        return false;
                      }
                    } else {
                      validate451.errors = [
                        {
                          instancePath: instancePath + '/queues/' + i1,
                          schemaPath: '#/properties/queues/items/type',
                          keyword: 'type',
                          params: { type: 'string' },
                        },
                      ];
                      return false;
                    }
                  }
                  var valid8 = _errs31 === errors;
                  if (!valid8) {
                    break;
                  }
                }
              }
            }
            var valid0 = _errs22 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.skills !== undefined) {
              let data7 = data.skills;
              const _errs33 = errors;
              if (!data7 || typeof data7 != 'object') {
                validate451.errors = [
                  {
                    instancePath: instancePath + '/skills',
                    schemaPath: '#/properties/skills/type',
                    keyword: 'type',
                    params: { type: schema177.properties.skills.type },
                  },
                ];
                return false;
              }
              const _errs35 = errors;
              let valid9 = true;
              const _errs36 = errors;
              if (!(data7 && typeof data7 == 'object' && !Array.isArray(data7))) {
                const err6 = {};
                if (vErrors === null) {
                  vErrors = [err6];
                } else {
                  vErrors.push(err6);
                }
                errors++;
              }
              var _valid3 = _errs36 === errors;
              errors = _errs35;
              if (vErrors !== null) {
                if (_errs35) {
                  vErrors.length = _errs35;
                } else {
                  vErrors = null;
                }
              }
              if (_valid3) {
                const _errs38 = errors;
                if (data7 && typeof data7 == 'object' && !Array.isArray(data7)) {
                  for (const key4 in data7) {
                    let data8 = data7[key4];
                    const _errs40 = errors;
                    if (errors === _errs40) {
                      if (typeof data8 === 'string') {
                        if (data8.length < 1) {
                          validate451.errors = [
                            {
                              instancePath:
                                instancePath + '/skills/' + key4.replace(/~/g, '~0').replace(/\//g, '~1'),
                              schemaPath: '#/properties/skills/then/additionalProperties/minLength',
                              keyword: 'minLength',
                              params: { limit: 1 },
                            },
                          ];
                          return false;
                        }
                      } else {
                        validate451.errors = [
                          {
                            instancePath:
                              instancePath + '/skills/' + key4.replace(/~/g, '~0').replace(/\//g, '~1'),
                            schemaPath: '#/properties/skills/then/additionalProperties/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          },
                        ];
                        return false;
                      }
                    }
                    var valid10 = _errs40 === errors;
                    if (!valid10) {
                      break;
                    }
                  }
                }
                var _valid3 = _errs38 === errors;
                valid9 = _valid3;
              }
              if (!valid9) {
                const err7 = {
                  instancePath: instancePath + '/skills',
                  schemaPath: '#/properties/skills/if',
                  keyword: 'if',
                  params: { failingKeyword: 'then' },
                };
                if (vErrors === null) {
                  vErrors = [err7];
                } else {
                  vErrors.push(err7);
                }
                errors++;
                validate451.errors = vErrors;
                return false;
              }
              if (errors === _errs33) {
                if (Array.isArray(data7)) {
                  var valid11 = true;
                  const len2 = data7.length;
                  for (let i2 = 0; i2 < len2; i2++) {
                    let data9 = data7[i2];
                    const _errs42 = errors;
                    if (errors === _errs42) {
                      if (typeof data9 === 'string') {
                        if (data9.length < 1) {
                          validate451.errors = [
                            {
                              instancePath: instancePath + '/skills/' + i2,
                              schemaPath: '#/properties/skills/items/minLength',
                              keyword: 'minLength',
                              params: { limit: 1 },
                            },
                          ];
                          return false;
                        }
                      } else {
                        validate451.errors = [
                          {
                            instancePath: instancePath + '/skills/' + i2,
                            schemaPath: '#/properties/skills/items/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          },
                        ];
                        return false;
                      }
                    }
                    var valid11 = _errs42 === errors;
                    if (!valid11) {
                      break;
                    }
                  }
                }
              }
              var valid0 = _errs33 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.languageSkills !== undefined) {
                let data10 = data.languageSkills;
                const _errs44 = errors;
                if (!data10 || typeof data10 != 'object') {
                  validate451.errors = [
                    {
                      instancePath: instancePath + '/languageSkills',
                      schemaPath: '#/properties/languageSkills/type',
                      keyword: 'type',
                      params: { type: schema177.properties.languageSkills.type },
                    },
                  ];
                  return false;
                }
                const _errs46 = errors;
                let valid12 = true;
                const _errs47 = errors;
                if (!(data10 && typeof data10 == 'object' && !Array.isArray(data10))) {
                  const err8 = {};
                  if (vErrors === null) {
                    vErrors = [err8];
                  } else {
                    vErrors.push(err8);
                  }
                  errors++;
                }
                var _valid4 = _errs47 === errors;
                errors = _errs46;
                if (vErrors !== null) {
                  if (_errs46) {
                    vErrors.length = _errs46;
                  } else {
                    vErrors = null;
                  }
                }
                if (_valid4) {
                  const _errs49 = errors;
                  if (data10 && typeof data10 == 'object' && !Array.isArray(data10)) {
                    for (const key5 in data10) {
                      let data11 = data10[key5];
                      const _errs51 = errors;
                      if (errors === _errs51) {
                        if (typeof data11 === 'string') {
                          if (data11.length < 1) {
                            validate451.errors = [
                              {
                                instancePath:
                                  instancePath +
                                  '/languageSkills/' +
                                  key5.replace(/~/g, '~0').replace(/\//g, '~1'),
                                schemaPath: '#/properties/languageSkills/then/additionalProperties/minLength',
                                keyword: 'minLength',
                                params: { limit: 1 },
                              },
                            ];
                            return false;
                          }
                        } else {
                          validate451.errors = [
                            {
                              instancePath:
                                instancePath +
                                '/languageSkills/' +
                                key5.replace(/~/g, '~0').replace(/\//g, '~1'),
                              schemaPath: '#/properties/languageSkills/then/additionalProperties/type',
                              keyword: 'type',
                              params: { type: 'string' },
                            },
                          ];
                          return false;
                        }
                      }
                      var valid13 = _errs51 === errors;
                      if (!valid13) {
                        break;
                      }
                    }
                  }
                  var _valid4 = _errs49 === errors;
                  valid12 = _valid4;
                }
                if (!valid12) {
                  const err9 = {
                    instancePath: instancePath + '/languageSkills',
                    schemaPath: '#/properties/languageSkills/if',
                    keyword: 'if',
                    params: { failingKeyword: 'then' },
                  };
                  if (vErrors === null) {
                    vErrors = [err9];
                  } else {
                    vErrors.push(err9);
                  }
                  errors++;
                  validate451.errors = vErrors;
                  return false;
                }
                if (errors === _errs44) {
                  if (Array.isArray(data10)) {
                    var valid14 = true;
                    const len3 = data10.length;
                    for (let i3 = 0; i3 < len3; i3++) {
                      let data12 = data10[i3];
                      const _errs53 = errors;
                      if (errors === _errs53) {
                        if (typeof data12 === 'string') {
                          if (data12.length < 1) {
                            validate451.errors = [
                              {
                                instancePath: instancePath + '/languageSkills/' + i3,
                                schemaPath: '#/properties/languageSkills/items/minLength',
                                keyword: 'minLength',
                                params: { limit: 1 },
                              },
                            ];
                            return false;
                          }
                        } else {
                          validate451.errors = [
                            {
                              instancePath: instancePath + '/languageSkills/' + i3,
                              schemaPath: '#/properties/languageSkills/items/type',
                              keyword: 'type',
                              params: { type: 'string' },
                            },
                          ];
                          return false;
                        }
                      }
                      var valid14 = _errs53 === errors;
                      if (!valid14) {
                        break;
                      }
                    }
                  }
                }
                var valid0 = _errs44 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.users !== undefined) {
                  let data13 = data.users;
                  const _errs55 = errors;
                  if (!data13 || typeof data13 != 'object') {
                    validate451.errors = [
                      {
                        instancePath: instancePath + '/users',
                        schemaPath: '#/properties/users/type',
                        keyword: 'type',
                        params: { type: schema177.properties.users.type },
                      },
                    ];
                    return false;
                  }
                  const _errs57 = errors;
                  let valid15 = true;
                  const _errs58 = errors;
                  if (!(data13 && typeof data13 == 'object' && !Array.isArray(data13))) {
                    const err10 = {};
                    if (vErrors === null) {
                      vErrors = [err10];
                    } else {
                      vErrors.push(err10);
                    }
                    errors++;
                  }
                  var _valid5 = _errs58 === errors;
                  errors = _errs57;
                  if (vErrors !== null) {
                    if (_errs57) {
                      vErrors.length = _errs57;
                    } else {
                      vErrors = null;
                    }
                  }
                  if (_valid5) {
                    const _errs60 = errors;
                    if (data13 && typeof data13 == 'object' && !Array.isArray(data13)) {
                      for (const key6 in data13) {
                        let data14 = data13[key6];
                        const _errs62 = errors;
                        if (errors === _errs62) {
                          if (typeof data14 === 'string') {
                            if (data14.length < 1) {
                              validate451.errors = [
                                {
                                  instancePath:
                                    instancePath + '/users/' + key6.replace(/~/g, '~0').replace(/\//g, '~1'),
                                  schemaPath: '#/properties/users/then/additionalProperties/minLength',
                                  keyword: 'minLength',
                                  params: { limit: 1 },
                                },
                              ];
                              return false;
                            }
                          } else {
                            validate451.errors = [
                              {
                                instancePath:
                                  instancePath + '/users/' + key6.replace(/~/g, '~0').replace(/\//g, '~1'),
                                schemaPath: '#/properties/users/then/additionalProperties/type',
                                keyword: 'type',
                                params: { type: 'string' },
                              },
                            ];
                            return false;
                          }
                        }
                        var valid16 = _errs62 === errors;
                        if (!valid16) {
                          break;
                        }
                      }
                    }
                    var _valid5 = _errs60 === errors;
                    valid15 = _valid5;
                  }
                  if (!valid15) {
                    const err11 = {
                      instancePath: instancePath + '/users',
                      schemaPath: '#/properties/users/if',
                      keyword: 'if',
                      params: { failingKeyword: 'then' },
                    };
                    if (vErrors === null) {
                      vErrors = [err11];
                    } else {
                      vErrors.push(err11);
                    }
                    errors++;
                    validate451.errors = vErrors;
                    return false;
                  }
                  if (errors === _errs55) {
                    if (Array.isArray(data13)) {
                      var valid17 = true;
                      const len4 = data13.length;
                      for (let i4 = 0; i4 < len4; i4++) {
                        let data15 = data13[i4];
                        const _errs64 = errors;
                        if (errors === _errs64) {
                          if (typeof data15 === 'string') {
                            if (data15.length < 1) {
                              validate451.errors = [
                                {
                                  instancePath: instancePath + '/users/' + i4,
                                  schemaPath: '#/properties/users/items/minLength',
                                  keyword: 'minLength',
                                  params: { limit: 1 },
                                },
                              ];
                              return false;
                            }
                          } else {
                            validate451.errors = [
                              {
                                instancePath: instancePath + '/users/' + i4,
                                schemaPath: '#/properties/users/items/type',
                                keyword: 'type',
                                params: { type: 'string' },
                              },
                            ];
                            return false;
                          }
                        }
                        var valid17 = _errs64 === errors;
                        if (!valid17) {
                          break;
                        }
                      }
                    }
                  }
                  var valid0 = _errs55 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.groups !== undefined) {
                    let data16 = data.groups;
                    const _errs66 = errors;
                    if (!data16 || typeof data16 != 'object') {
                      validate451.errors = [
                        {
                          instancePath: instancePath + '/groups',
                          schemaPath: '#/properties/groups/type',
                          keyword: 'type',
                          params: { type: schema177.properties.groups.type },
                        },
                      ];
                      return false;
                    }
                    const _errs68 = errors;
                    let valid18 = true;
                    const _errs69 = errors;
                    if (!(data16 && typeof data16 == 'object' && !Array.isArray(data16))) {
                      const err12 = {};
                      if (vErrors === null) {
                        vErrors = [err12];
                      } else {
                        vErrors.push(err12);
                      }
                      errors++;
                    }
                    var _valid6 = _errs69 === errors;
                    errors = _errs68;
                    if (vErrors !== null) {
                      if (_errs68) {
                        vErrors.length = _errs68;
                      } else {
                        vErrors = null;
                      }
                    }
                    if (_valid6) {
                      const _errs71 = errors;
                      if (data16 && typeof data16 == 'object' && !Array.isArray(data16)) {
                        for (const key7 in data16) {
                          let data17 = data16[key7];
                          const _errs73 = errors;
                          if (errors === _errs73) {
                            if (typeof data17 === 'string') {
                              if (data17.length < 1) {
                                validate451.errors = [
                                  {
                                    instancePath:
                                      instancePath +
                                      '/groups/' +
                                      key7.replace(/~/g, '~0').replace(/\//g, '~1'),
                                    schemaPath: '#/properties/groups/then/additionalProperties/minLength',
                                    keyword: 'minLength',
                                    params: { limit: 1 },
                                  },
                                ];
                                return false;
                              }
                            } else {
                              validate451.errors = [
                                {
                                  instancePath:
                                    instancePath + '/groups/' + key7.replace(/~/g, '~0').replace(/\//g, '~1'),
                                  schemaPath: '#/properties/groups/then/additionalProperties/type',
                                  keyword: 'type',
                                  params: { type: 'string' },
                                },
                              ];
                              return false;
                            }
                          }
                          var valid19 = _errs73 === errors;
                          if (!valid19) {
                            break;
                          }
                        }
                      }
                      var _valid6 = _errs71 === errors;
                      valid18 = _valid6;
                    }
                    if (!valid18) {
                      const err13 = {
                        instancePath: instancePath + '/groups',
                        schemaPath: '#/properties/groups/if',
                        keyword: 'if',
                        params: { failingKeyword: 'then' },
                      };
                      if (vErrors === null) {
                        vErrors = [err13];
                      } else {
                        vErrors.push(err13);
                      }
                      errors++;
                      validate451.errors = vErrors;
                      return false;
                    }
                    if (errors === _errs66) {
                      if (Array.isArray(data16)) {
                        var valid20 = true;
                        const len5 = data16.length;
                        for (let i5 = 0; i5 < len5; i5++) {
                          let data18 = data16[i5];
                          const _errs75 = errors;
                          if (errors === _errs75) {
                            if (typeof data18 === 'string') {
                              if (data18.length < 1) {
                                validate451.errors = [
                                  {
                                    instancePath: instancePath + '/groups/' + i5,
                                    schemaPath: '#/properties/groups/items/minLength',
                                    keyword: 'minLength',
                                    params: { limit: 1 },
                                  },
                                ];
                                return false;
                              }
                            } else {
                              validate451.errors = [
                                {
                                  instancePath: instancePath + '/groups/' + i5,
                                  schemaPath: '#/properties/groups/items/type',
                                  keyword: 'type',
                                  params: { type: 'string' },
                                },
                              ];
                              return false;
                            }
                          }
                          var valid20 = _errs75 === errors;
                          if (!valid20) {
                            break;
                          }
                        }
                      }
                    }
                    var valid0 = _errs66 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.prompts !== undefined) {
                      let data19 = data.prompts;
                      const _errs77 = errors;
                      if (!data19 || typeof data19 != 'object') {
                        validate451.errors = [
                          {
                            instancePath: instancePath + '/prompts',
                            schemaPath: '#/properties/prompts/type',
                            keyword: 'type',
                            params: { type: schema177.properties.prompts.type },
                          },
                        ];
                        return false;
                      }
                      const _errs79 = errors;
                      let valid21 = true;
                      const _errs80 = errors;
                      if (!(data19 && typeof data19 == 'object' && !Array.isArray(data19))) {
                        const err14 = {};
                        if (vErrors === null) {
                          vErrors = [err14];
                        } else {
                          vErrors.push(err14);
                        }
                        errors++;
                      }
                      var _valid7 = _errs80 === errors;
                      errors = _errs79;
                      if (vErrors !== null) {
                        if (_errs79) {
                          vErrors.length = _errs79;
                        } else {
                          vErrors = null;
                        }
                      }
                      if (_valid7) {
                        const _errs82 = errors;
                        if (data19 && typeof data19 == 'object' && !Array.isArray(data19)) {
                          for (const key8 in data19) {
                            let data20 = data19[key8];
                            const _errs84 = errors;
                            if (errors === _errs84) {
                              if (typeof data20 === 'string') {
                                if (data20.length < 1) {
                                  validate451.errors = [
                                    {
                                      instancePath:
                                        instancePath +
                                        '/prompts/' +
                                        key8.replace(/~/g, '~0').replace(/\//g, '~1'),
                                      schemaPath: '#/properties/prompts/then/additionalProperties/minLength',
                                      keyword: 'minLength',
                                      params: { limit: 1 },
                                    },
                                  ];
                                  return false;
                                }
                              } else {
                                validate451.errors = [
                                  {
                                    instancePath:
                                      instancePath +
                                      '/prompts/' +
                                      key8.replace(/~/g, '~0').replace(/\//g, '~1'),
                                    schemaPath: '#/properties/prompts/then/additionalProperties/type',
                                    keyword: 'type',
                                    params: { type: 'string' },
                                  },
                                ];
                                return false;
                              }
                            }
                            var valid22 = _errs84 === errors;
                            if (!valid22) {
                              break;
                            }
                          }
                        }
                        var _valid7 = _errs82 === errors;
                        valid21 = _valid7;
                      }
                      if (!valid21) {
                        const err15 = {
                          instancePath: instancePath + '/prompts',
                          schemaPath: '#/properties/prompts/if',
                          keyword: 'if',
                          params: { failingKeyword: 'then' },
                        };
                        if (vErrors === null) {
                          vErrors = [err15];
                        } else {
                          vErrors.push(err15);
                        }
                        errors++;
                        validate451.errors = vErrors;
                        return false;
                      }
                      if (errors === _errs77) {
                        if (Array.isArray(data19)) {
                          var valid23 = true;
                          const len6 = data19.length;
                          for (let i6 = 0; i6 < len6; i6++) {
                            let data21 = data19[i6];
                            const _errs86 = errors;
                            if (errors === _errs86) {
                              if (typeof data21 === 'string') {
                                if (data21.length < 1) {
                                  validate451.errors = [
                                    {
                                      instancePath: instancePath + '/prompts/' + i6,
                                      schemaPath: '#/properties/prompts/items/minLength',
                                      keyword: 'minLength',
                                      params: { limit: 1 },
                                    },
                                  ];
                                  return false;
                                }
                              } else {
                                validate451.errors = [
                                  {
                                    instancePath: instancePath + '/prompts/' + i6,
                                    schemaPath: '#/properties/prompts/items/type',
                                    keyword: 'type',
                                    params: { type: 'string' },
                                  },
                                ];
                                return false;
                              }
                            }
                            var valid23 = _errs86 === errors;
                            if (!valid23) {
                              break;
                            }
                          }
                        }
                      }
                      var valid0 = _errs77 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.tables !== undefined) {
                        let data22 = data.tables;
                        const _errs88 = errors;
                        if (!data22 || typeof data22 != 'object') {
                          validate451.errors = [
                            {
                              instancePath: instancePath + '/tables',
                              schemaPath: '#/properties/tables/type',
                              keyword: 'type',
                              params: { type: schema177.properties.tables.type },
                            },
                          ];
                          return false;
                        }
                        const _errs90 = errors;
                        let valid24 = true;
                        const _errs91 = errors;
                        if (!(data22 && typeof data22 == 'object' && !Array.isArray(data22))) {
                          const err16 = {};
                          if (vErrors === null) {
                            vErrors = [err16];
                          } else {
                            vErrors.push(err16);
                          }
                          errors++;
                        }
                        var _valid8 = _errs91 === errors;
                        errors = _errs90;
                        if (vErrors !== null) {
                          if (_errs90) {
                            vErrors.length = _errs90;
                          } else {
                            vErrors = null;
                          }
                        }
                        if (_valid8) {
                          const _errs93 = errors;
                          if (data22 && typeof data22 == 'object' && !Array.isArray(data22)) {
                            for (const key9 in data22) {
                              let data23 = data22[key9];
                              const _errs95 = errors;
                              if (errors === _errs95) {
                                if (typeof data23 === 'string') {
                                  if (data23.length < 1) {
                                    validate451.errors = [
                                      {
                                        instancePath:
                                          instancePath +
                                          '/tables/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1'),
                                        schemaPath: '#/properties/tables/then/additionalProperties/minLength',
                                        keyword: 'minLength',
                                        params: { limit: 1 },
                                      },
                                    ];
                                    return false;
                                  }
                                } else {
                                  validate451.errors = [
                                    {
                                      instancePath:
                                        instancePath +
                                        '/tables/' +
                                        key9.replace(/~/g, '~0').replace(/\//g, '~1'),
                                      schemaPath: '#/properties/tables/then/additionalProperties/type',
                                      keyword: 'type',
                                      params: { type: 'string' },
                                    },
                                  ];
                                  return false;
                                }
                              }
                              var valid25 = _errs95 === errors;
                              if (!valid25) {
                                break;
                              }
                            }
                          }
                          var _valid8 = _errs93 === errors;
                          valid24 = _valid8;
                        }
                        if (!valid24) {
                          const err17 = {
                            instancePath: instancePath + '/tables',
                            schemaPath: '#/properties/tables/if',
                            keyword: 'if',
                            params: { failingKeyword: 'then' },
                          };
                          if (vErrors === null) {
                            vErrors = [err17];
                          } else {
                            vErrors.push(err17);
                          }
                          errors++;
                          validate451.errors = vErrors;
                          return false;
                        }
                        if (errors === _errs88) {
                          if (Array.isArray(data22)) {
                            var valid26 = true;
                            const len7 = data22.length;
                            for (let i7 = 0; i7 < len7; i7++) {
                              let data24 = data22[i7];
                              const _errs97 = errors;
                              if (errors === _errs97) {
                                if (typeof data24 === 'string') {
                                  if (data24.length < 1) {
                                    validate451.errors = [
                                      {
                                        instancePath: instancePath + '/tables/' + i7,
                                        schemaPath: '#/properties/tables/items/minLength',
                                        keyword: 'minLength',
                                        params: { limit: 1 },
                                      },
                                    ];
                                    return false;
                                  }
                                } else {
                                  validate451.errors = [
                                    {
                                      instancePath: instancePath + '/tables/' + i7,
                                      schemaPath: '#/properties/tables/items/type',
                                      keyword: 'type',
                                      params: { type: 'string' },
                                    },
                                  ];
                                  return false;
                                }
                              }
                              var valid26 = _errs97 === errors;
                              if (!valid26) {
                                break;
                              }
                            }
                          }
                        }
                        var valid0 = _errs88 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.schedules !== undefined) {
                          let data25 = data.schedules;
                          const _errs99 = errors;
                          if (!data25 || typeof data25 != 'object') {
                            validate451.errors = [
                              {
                                instancePath: instancePath + '/schedules',
                                schemaPath: '#/properties/schedules/type',
                                keyword: 'type',
                                params: { type: schema177.properties.schedules.type },
                              },
                            ];
                            return false;
                          }
                          const _errs101 = errors;
                          let valid27 = true;
                          const _errs102 = errors;
                          if (!(data25 && typeof data25 == 'object' && !Array.isArray(data25))) {
                            const err18 = {};
                            if (vErrors === null) {
                              vErrors = [err18];
                            } else {
                              vErrors.push(err18);
                            }
                            errors++;
                          }
                          var _valid9 = _errs102 === errors;
                          errors = _errs101;
                          if (vErrors !== null) {
                            if (_errs101) {
                              vErrors.length = _errs101;
                            } else {
                              vErrors = null;
                            }
                          }
                          if (_valid9) {
                            const _errs104 = errors;
                            if (data25 && typeof data25 == 'object' && !Array.isArray(data25)) {
                              for (const key10 in data25) {
                                let data26 = data25[key10];
                                const _errs106 = errors;
                                if (errors === _errs106) {
                                  if (typeof data26 === 'string') {
                                    if (data26.length < 1) {
                                      validate451.errors = [
                                        {
                                          instancePath:
                                            instancePath +
                                            '/schedules/' +
                                            key10.replace(/~/g, '~0').replace(/\//g, '~1'),
                                          schemaPath:
                                            '#/properties/schedules/then/additionalProperties/minLength',
                                          keyword: 'minLength',
                                          params: { limit: 1 },
                                        },
                                      ];
                                      return false;
                                    }
                                  } else {
                                    validate451.errors = [
                                      {
                                        instancePath:
                                          instancePath +
                                          '/schedules/' +
                                          key10.replace(/~/g, '~0').replace(/\//g, '~1'),
                                        schemaPath: '#/properties/schedules/then/additionalProperties/type',
                                        keyword: 'type',
                                        params: { type: 'string' },
                                      },
                                    ];
                                    return false;
                                  }
                                }
                                var valid28 = _errs106 === errors;
                                if (!valid28) {
                                  break;
                                }
                              }
                            }
                            var _valid9 = _errs104 === errors;
                            valid27 = _valid9;
                          }
                          if (!valid27) {
                            const err19 = {
                              instancePath: instancePath + '/schedules',
                              schemaPath: '#/properties/schedules/if',
                              keyword: 'if',
                              params: { failingKeyword: 'then' },
                            };
                            if (vErrors === null) {
                              vErrors = [err19];
                            } else {
                              vErrors.push(err19);
                            }
                            errors++;
                            validate451.errors = vErrors;
                            return false;
                          }
                          if (errors === _errs99) {
                            if (Array.isArray(data25)) {
                              var valid29 = true;
                              const len8 = data25.length;
                              for (let i8 = 0; i8 < len8; i8++) {
                                let data27 = data25[i8];
                                const _errs108 = errors;
                                if (errors === _errs108) {
                                  if (typeof data27 === 'string') {
                                    if (data27.length < 1) {
                                      validate451.errors = [
                                        {
                                          instancePath: instancePath + '/schedules/' + i8,
                                          schemaPath: '#/properties/schedules/items/minLength',
                                          keyword: 'minLength',
                                          params: { limit: 1 },
                                        },
                                      ];
                                      return false;
                                    }
                                  } else {
                                    validate451.errors = [
                                      {
                                        instancePath: instancePath + '/schedules/' + i8,
                                        schemaPath: '#/properties/schedules/items/type',
                                        keyword: 'type',
                                        params: { type: 'string' },
                                      },
                                    ];
                                    return false;
                                  }
                                }
                                var valid29 = _errs108 === errors;
                                if (!valid29) {
                                  break;
                                }
                              }
                            }
                          }
                          var valid0 = _errs99 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.scheduleGroups !== undefined) {
                            let data28 = data.scheduleGroups;
                            const _errs110 = errors;
                            if (!data28 || typeof data28 != 'object') {
                              validate451.errors = [
                                {
                                  instancePath: instancePath + '/scheduleGroups',
                                  schemaPath: '#/properties/scheduleGroups/type',
                                  keyword: 'type',
                                  params: { type: schema177.properties.scheduleGroups.type },
                                },
                              ];
                              return false;
                            }
                            const _errs112 = errors;
                            let valid30 = true;
                            const _errs113 = errors;
                            if (!(data28 && typeof data28 == 'object' && !Array.isArray(data28))) {
                              const err20 = {};
                              if (vErrors === null) {
                                vErrors = [err20];
                              } else {
                                vErrors.push(err20);
                              }
                              errors++;
                            }
                            var _valid10 = _errs113 === errors;
                            errors = _errs112;
                            if (vErrors !== null) {
                              if (_errs112) {
                                vErrors.length = _errs112;
                              } else {
                                vErrors = null;
                              }
                            }
                            if (_valid10) {
                              const _errs115 = errors;
                              if (data28 && typeof data28 == 'object' && !Array.isArray(data28)) {
                                for (const key11 in data28) {
                                  let data29 = data28[key11];
                                  const _errs117 = errors;
                                  if (errors === _errs117) {
                                    if (typeof data29 === 'string') {
                                      if (data29.length < 1) {
                                        validate451.errors = [
                                          {
                                            instancePath:
                                              instancePath +
                                              '/scheduleGroups/' +
                                              key11.replace(/~/g, '~0').replace(/\//g, '~1'),
                                            schemaPath:
                                              '#/properties/scheduleGroups/then/additionalProperties/minLength',
                                            keyword: 'minLength',
                                            params: { limit: 1 },
                                          },
                                        ];
                                        return false;
                                      }
                                    } else {
                                      validate451.errors = [
                                        {
                                          instancePath:
                                            instancePath +
                                            '/scheduleGroups/' +
                                            key11.replace(/~/g, '~0').replace(/\//g, '~1'),
                                          schemaPath:
                                            '#/properties/scheduleGroups/then/additionalProperties/type',
                                          keyword: 'type',
                                          params: { type: 'string' },
                                        },
                                      ];
                                      return false;
                                    }
                                  }
                                  var valid31 = _errs117 === errors;
                                  if (!valid31) {
                                    break;
                                  }
                                }
                              }
                              var _valid10 = _errs115 === errors;
                              valid30 = _valid10;
                            }
                            if (!valid30) {
                              const err21 = {
                                instancePath: instancePath + '/scheduleGroups',
                                schemaPath: '#/properties/scheduleGroups/if',
                                keyword: 'if',
                                params: { failingKeyword: 'then' },
                              };
                              if (vErrors === null) {
                                vErrors = [err21];
                              } else {
                                vErrors.push(err21);
                              }
                              errors++;
                              validate451.errors = vErrors;
                              return false;
                            }
                            if (errors === _errs110) {
                              if (Array.isArray(data28)) {
                                var valid32 = true;
                                const len9 = data28.length;
                                for (let i9 = 0; i9 < len9; i9++) {
                                  let data30 = data28[i9];
                                  const _errs119 = errors;
                                  if (errors === _errs119) {
                                    if (typeof data30 === 'string') {
                                      if (data30.length < 1) {
                                        validate451.errors = [
                                          {
                                            instancePath: instancePath + '/scheduleGroups/' + i9,
                                            schemaPath: '#/properties/scheduleGroups/items/minLength',
                                            keyword: 'minLength',
                                            params: { limit: 1 },
                                          },
                                        ];
                                        return false;
                                      }
                                    } else {
                                      validate451.errors = [
                                        {
                                          instancePath: instancePath + '/scheduleGroups/' + i9,
                                          schemaPath: '#/properties/scheduleGroups/items/type',
                                          keyword: 'type',
                                          params: { type: 'string' },
                                        },
                                      ];
                                      return false;
                                    }
                                  }
                                  var valid32 = _errs119 === errors;
                                  if (!valid32) {
                                    break;
                                  }
                                }
                              }
                            }
                            var valid0 = _errs110 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.emergencyGroups !== undefined) {
                              let data31 = data.emergencyGroups;
                              const _errs121 = errors;
                              if (!data31 || typeof data31 != 'object') {
                                validate451.errors = [
                                  {
                                    instancePath: instancePath + '/emergencyGroups',
                                    schemaPath: '#/properties/emergencyGroups/type',
                                    keyword: 'type',
                                    params: { type: schema177.properties.emergencyGroups.type },
                                  },
                                ];
                                return false;
                              }
                              const _errs123 = errors;
                              let valid33 = true;
                              const _errs124 = errors;
                              if (!(data31 && typeof data31 == 'object' && !Array.isArray(data31))) {
                                const err22 = {};
                                if (vErrors === null) {
                                  vErrors = [err22];
                                } else {
                                  vErrors.push(err22);
                                }
                                errors++;
                              }
                              var _valid11 = _errs124 === errors;
                              errors = _errs123;
                              if (vErrors !== null) {
                                if (_errs123) {
                                  vErrors.length = _errs123;
                                } else {
                                  vErrors = null;
                                }
                              }
                              if (_valid11) {
                                const _errs126 = errors;
                                if (data31 && typeof data31 == 'object' && !Array.isArray(data31)) {
                                  for (const key12 in data31) {
                                    let data32 = data31[key12];
                                    const _errs128 = errors;
                                    if (errors === _errs128) {
                                      if (typeof data32 === 'string') {
                                        if (data32.length < 1) {
                                          validate451.errors = [
                                            {
                                              instancePath:
                                                instancePath +
                                                '/emergencyGroups/' +
                                                key12.replace(/~/g, '~0').replace(/\//g, '~1'),
                                              schemaPath:
                                                '#/properties/emergencyGroups/then/additionalProperties/minLength',
                                              keyword: 'minLength',
                                              params: { limit: 1 },
                                            },
                                          ];
                                          return false;
                                        }
                                      } else {
                                        validate451.errors = [
                                          {
                                            instancePath:
                                              instancePath +
                                              '/emergencyGroups/' +
                                              key12.replace(/~/g, '~0').replace(/\//g, '~1'),
                                            schemaPath:
                                              '#/properties/emergencyGroups/then/additionalProperties/type',
                                            keyword: 'type',
                                            params: { type: 'string' },
                                          },
                                        ];
                                        return false;
                                      }
                                    }
                                    var valid34 = _errs128 === errors;
                                    if (!valid34) {
                                      break;
                                    }
                                  }
                                }
                                var _valid11 = _errs126 === errors;
                                valid33 = _valid11;
                              }
                              if (!valid33) {
                                const err23 = {
                                  instancePath: instancePath + '/emergencyGroups',
                                  schemaPath: '#/properties/emergencyGroups/if',
                                  keyword: 'if',
                                  params: { failingKeyword: 'then' },
                                };
                                if (vErrors === null) {
                                  vErrors = [err23];
                                } else {
                                  vErrors.push(err23);
                                }
                                errors++;
                                validate451.errors = vErrors;
                                return false;
                              }
                              if (errors === _errs121) {
                                if (Array.isArray(data31)) {
                                  var valid35 = true;
                                  const len10 = data31.length;
                                  for (let i10 = 0; i10 < len10; i10++) {
                                    let data33 = data31[i10];
                                    const _errs130 = errors;
                                    if (errors === _errs130) {
                                      if (typeof data33 === 'string') {
                                        if (data33.length < 1) {
                                          validate451.errors = [
                                            {
                                              instancePath: instancePath + '/emergencyGroups/' + i10,
                                              schemaPath: '#/properties/emergencyGroups/items/minLength',
                                              keyword: 'minLength',
                                              params: { limit: 1 },
                                            },
                                          ];
                                          return false;
                                        }
                                      } else {
                                        validate451.errors = [
                                          {
                                            instancePath: instancePath + '/emergencyGroups/' + i10,
                                            schemaPath: '#/properties/emergencyGroups/items/type',
                                            keyword: 'type',
                                            params: { type: 'string' },
                                          },
                                        ];
                                        return false;
                                      }
                                    }
                                    var valid35 = _errs130 === errors;
                                    if (!valid35) {
                                      break;
                                    }
                                  }
                                }
                              }
                              var valid0 = _errs121 === errors;
                            } else {
                              var valid0 = true;
                            }
                            if (valid0) {
                              if (data.sharedFlows !== undefined) {
                                let data34 = data.sharedFlows;
                                const _errs132 = errors;
                                if (!data34 || typeof data34 != 'object') {
                                  validate451.errors = [
                                    {
                                      instancePath: instancePath + '/sharedFlows',
                                      schemaPath: '#/properties/sharedFlows/type',
                                      keyword: 'type',
                                      params: { type: schema177.properties.sharedFlows.type },
                                    },
                                  ];
                                  return false;
                                }
                                const _errs134 = errors;
                                let valid36 = true;
                                const _errs135 = errors;
                                if (!(data34 && typeof data34 == 'object' && !Array.isArray(data34))) {
                                  const err24 = {};
                                  if (vErrors === null) {
                                    vErrors = [err24];
                                  } else {
                                    vErrors.push(err24);
                                  }
                                  errors++;
                                }
                                var _valid12 = _errs135 === errors;
                                errors = _errs134;
                                if (vErrors !== null) {
                                  if (_errs134) {
                                    vErrors.length = _errs134;
                                  } else {
                                    vErrors = null;
                                  }
                                }
                                if (_valid12) {
                                  const _errs137 = errors;
                                  if (data34 && typeof data34 == 'object' && !Array.isArray(data34)) {
                                    for (const key13 in data34) {
                                      let data35 = data34[key13];
                                      const _errs139 = errors;
                                      if (errors === _errs139) {
                                        if (typeof data35 === 'string') {
                                          if (data35.length < 1) {
                                            validate451.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/sharedFlows/' +
                                                  key13.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                schemaPath:
                                                  '#/properties/sharedFlows/then/additionalProperties/minLength',
                                                keyword: 'minLength',
                                                params: { limit: 1 },
                                              },
                                            ];
                                            return false;
                                          }
                                        } else {
                                          validate451.errors = [
                                            {
                                              instancePath:
                                                instancePath +
                                                '/sharedFlows/' +
                                                key13.replace(/~/g, '~0').replace(/\//g, '~1'),
                                              schemaPath:
                                                '#/properties/sharedFlows/then/additionalProperties/type',
                                              keyword: 'type',
                                              params: { type: 'string' },
                                            },
                                          ];
                                          return false;
                                        }
                                      }
                                      var valid37 = _errs139 === errors;
                                      if (!valid37) {
                                        break;
                                      }
                                    }
                                  }
                                  var _valid12 = _errs137 === errors;
                                  valid36 = _valid12;
                                }
                                if (!valid36) {
                                  const err25 = {
                                    instancePath: instancePath + '/sharedFlows',
                                    schemaPath: '#/properties/sharedFlows/if',
                                    keyword: 'if',
                                    params: { failingKeyword: 'then' },
                                  };
                                  if (vErrors === null) {
                                    vErrors = [err25];
                                  } else {
                                    vErrors.push(err25);
                                  }
                                  errors++;
                                  validate451.errors = vErrors;
                                  return false;
                                }
                                if (errors === _errs132) {
                                  if (Array.isArray(data34)) {
                                    var valid38 = true;
                                    const len11 = data34.length;
                                    for (let i11 = 0; i11 < len11; i11++) {
                                      let data36 = data34[i11];
                                      const _errs141 = errors;
                                      if (errors === _errs141) {
                                        if (typeof data36 === 'string') {
                                          if (data36.length < 1) {
                                            validate451.errors = [
                                              {
                                                instancePath: instancePath + '/sharedFlows/' + i11,
                                                schemaPath: '#/properties/sharedFlows/items/minLength',
                                                keyword: 'minLength',
                                                params: { limit: 1 },
                                              },
                                            ];
                                            return false;
                                          }
                                        } else {
                                          validate451.errors = [
                                            {
                                              instancePath: instancePath + '/sharedFlows/' + i11,
                                              schemaPath: '#/properties/sharedFlows/items/type',
                                              keyword: 'type',
                                              params: { type: 'string' },
                                            },
                                          ];
                                          return false;
                                        }
                                      }
                                      var valid38 = _errs141 === errors;
                                      if (!valid38) {
                                        break;
                                      }
                                    }
                                  }
                                }
                                var valid0 = _errs132 === errors;
                              } else {
                                var valid0 = true;
                              }
                              if (valid0) {
                                if (data.flows !== undefined) {
                                  let data37 = data.flows;
                                  const _errs143 = errors;
                                  if (!data37 || typeof data37 != 'object') {
                                    validate451.errors = [
                                      {
                                        instancePath: instancePath + '/flows',
                                        schemaPath: '#/properties/flows/type',
                                        keyword: 'type',
                                        params: { type: schema177.properties.flows.type },
                                      },
                                    ];
                                    return false;
                                  }
                                  const _errs145 = errors;
                                  let valid39 = true;
                                  const _errs146 = errors;
                                  if (!(data37 && typeof data37 == 'object' && !Array.isArray(data37))) {
                                    const err26 = {};
                                    if (vErrors === null) {
                                      vErrors = [err26];
                                    } else {
                                      vErrors.push(err26);
                                    }
                                    errors++;
                                  }
                                  var _valid13 = _errs146 === errors;
                                  errors = _errs145;
                                  if (vErrors !== null) {
                                    if (_errs145) {
                                      vErrors.length = _errs145;
                                    } else {
                                      vErrors = null;
                                    }
                                  }
                                  if (_valid13) {
                                    const _errs148 = errors;
                                    if (data37 && typeof data37 == 'object' && !Array.isArray(data37)) {
                                      for (const key14 in data37) {
                                        let data38 = data37[key14];
                                        const _errs150 = errors;
                                        if (errors === _errs150) {
                                          if (typeof data38 === 'string') {
                                            if (data38.length < 1) {
                                              validate451.errors = [
                                                {
                                                  instancePath:
                                                    instancePath +
                                                    '/flows/' +
                                                    key14.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                  schemaPath:
                                                    '#/properties/flows/then/additionalProperties/minLength',
                                                  keyword: 'minLength',
                                                  params: { limit: 1 },
                                                },
                                              ];
                                              return false;
                                            }
                                          } else {
                                            validate451.errors = [
                                              {
                                                instancePath:
                                                  instancePath +
                                                  '/flows/' +
                                                  key14.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                schemaPath:
                                                  '#/properties/flows/then/additionalProperties/type',
                                                keyword: 'type',
                                                params: { type: 'string' },
                                              },
                                            ];
                                            return false;
                                          }
                                        }
                                        var valid40 = _errs150 === errors;
                                        if (!valid40) {
                                          break;
                                        }
                                      }
                                    }
                                    var _valid13 = _errs148 === errors;
                                    valid39 = _valid13;
                                  }
                                  if (!valid39) {
                                    const err27 = {
                                      instancePath: instancePath + '/flows',
                                      schemaPath: '#/properties/flows/if',
                                      keyword: 'if',
                                      params: { failingKeyword: 'then' },
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err27];
                                    } else {
                                      vErrors.push(err27);
                                    }
                                    errors++;
                                    validate451.errors = vErrors;
                                    return false;
                                  }
                                  if (errors === _errs143) {
                                    if (Array.isArray(data37)) {
                                      var valid41 = true;
                                      const len12 = data37.length;
                                      for (let i12 = 0; i12 < len12; i12++) {
                                        let data39 = data37[i12];
                                        const _errs152 = errors;
                                        if (errors === _errs152) {
                                          if (typeof data39 === 'string') {
                                            if (data39.length < 1) {
                                              validate451.errors = [
                                                {
                                                  instancePath: instancePath + '/flows/' + i12,
                                                  schemaPath: '#/properties/flows/items/minLength',
                                                  keyword: 'minLength',
                                                  params: { limit: 1 },
                                                },
                                              ];
                                              return false;
                                            }
                                          } else {
                                            validate451.errors = [
                                              {
                                                instancePath: instancePath + '/flows/' + i12,
                                                schemaPath: '#/properties/flows/items/type',
                                                keyword: 'type',
                                                params: { type: 'string' },
                                              },
                                            ];
                                            return false;
                                          }
                                        }
                                        var valid41 = _errs152 === errors;
                                        if (!valid41) {
                                          break;
                                        }
                                      }
                                    }
                                  }
                                  var valid0 = _errs143 === errors;
                                } else {
                                  var valid0 = true;
                                }
                                if (valid0) {
                                  if (data.recipients !== undefined) {
                                    let data40 = data.recipients;
                                    const _errs154 = errors;
                                    if (!data40 || typeof data40 != 'object') {
                                      validate451.errors = [
                                        {
                                          instancePath: instancePath + '/recipients',
                                          schemaPath: '#/properties/recipients/type',
                                          keyword: 'type',
                                          params: { type: schema177.properties.recipients.type },
                                        },
                                      ];
                                      return false;
                                    }
                                    const _errs156 = errors;
                                    let valid42 = true;
                                    const _errs157 = errors;
                                    if (!(data40 && typeof data40 == 'object' && !Array.isArray(data40))) {
                                      const err28 = {};
                                      if (vErrors === null) {
                                        vErrors = [err28];
                                      } else {
                                        vErrors.push(err28);
                                      }
                                      errors++;
                                    }
                                    var _valid14 = _errs157 === errors;
                                    errors = _errs156;
                                    if (vErrors !== null) {
                                      if (_errs156) {
                                        vErrors.length = _errs156;
                                      } else {
                                        vErrors = null;
                                      }
                                    }
                                    if (_valid14) {
                                      const _errs159 = errors;
                                      if (data40 && typeof data40 == 'object' && !Array.isArray(data40)) {
                                        for (const key15 in data40) {
                                          let data41 = data40[key15];
                                          const _errs161 = errors;
                                          if (errors === _errs161) {
                                            if (typeof data41 === 'string') {
                                              if (data41.length < 1) {
                                                validate451.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/recipients/' +
                                                      key15.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                    schemaPath:
                                                      '#/properties/recipients/then/additionalProperties/minLength',
                                                    keyword: 'minLength',
                                                    params: { limit: 1 },
                                                  },
                                                ];
                                                return false;
                                              }
                                            } else {
                                              validate451.errors = [
                                                {
                                                  instancePath:
                                                    instancePath +
                                                    '/recipients/' +
                                                    key15.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                  schemaPath:
                                                    '#/properties/recipients/then/additionalProperties/type',
                                                  keyword: 'type',
                                                  params: { type: 'string' },
                                                },
                                              ];
                                              return false;
                                            }
                                          }
                                          var valid43 = _errs161 === errors;
                                          if (!valid43) {
                                            break;
                                          }
                                        }
                                      }
                                      var _valid14 = _errs159 === errors;
                                      valid42 = _valid14;
                                    }
                                    if (!valid42) {
                                      const err29 = {
                                        instancePath: instancePath + '/recipients',
                                        schemaPath: '#/properties/recipients/if',
                                        keyword: 'if',
                                        params: { failingKeyword: 'then' },
                                      };
                                      if (vErrors === null) {
                                        vErrors = [err29];
                                      } else {
                                        vErrors.push(err29);
                                      }
                                      errors++;
                                      validate451.errors = vErrors;
                                      return false;
                                    }
                                    if (errors === _errs154) {
                                      if (Array.isArray(data40)) {
                                        var valid44 = true;
                                        const len13 = data40.length;
                                        for (let i13 = 0; i13 < len13; i13++) {
                                          let data42 = data40[i13];
                                          const _errs163 = errors;
                                          if (errors === _errs163) {
                                            if (typeof data42 === 'string') {
                                              if (data42.length < 1) {
                                                validate451.errors = [
                                                  {
                                                    instancePath: instancePath + '/recipients/' + i13,
                                                    schemaPath: '#/properties/recipients/items/minLength',
                                                    keyword: 'minLength',
                                                    params: { limit: 1 },
                                                  },
                                                ];
                                                return false;
                                              }
                                            } else {
                                              validate451.errors = [
                                                {
                                                  instancePath: instancePath + '/recipients/' + i13,
                                                  schemaPath: '#/properties/recipients/items/type',
                                                  keyword: 'type',
                                                  params: { type: 'string' },
                                                },
                                              ];
                                              return false;
                                            }
                                          }
                                          var valid44 = _errs163 === errors;
                                          if (!valid44) {
                                            break;
                                          }
                                        }
                                      }
                                    }
                                    var valid0 = _errs154 === errors;
                                  } else {
                                    var valid0 = true;
                                  }
                                  if (valid0) {
                                    if (data.deployments !== undefined) {
                                      let data43 = data.deployments;
                                      const _errs165 = errors;
                                      if (!data43 || typeof data43 != 'object') {
                                        validate451.errors = [
                                          {
                                            instancePath: instancePath + '/deployments',
                                            schemaPath: '#/properties/deployments/type',
                                            keyword: 'type',
                                            params: { type: schema177.properties.deployments.type },
                                          },
                                        ];
                                        return false;
                                      }
                                      const _errs167 = errors;
                                      let valid45 = true;
                                      const _errs168 = errors;
                                      if (!(data43 && typeof data43 == 'object' && !Array.isArray(data43))) {
                                        const err30 = {};
                                        if (vErrors === null) {
                                          vErrors = [err30];
                                        } else {
                                          vErrors.push(err30);
                                        }
                                        errors++;
                                      }
                                      var _valid15 = _errs168 === errors;
                                      errors = _errs167;
                                      if (vErrors !== null) {
                                        if (_errs167) {
                                          vErrors.length = _errs167;
                                        } else {
                                          vErrors = null;
                                        }
                                      }
                                      if (_valid15) {
                                        const _errs170 = errors;
                                        if (data43 && typeof data43 == 'object' && !Array.isArray(data43)) {
                                          for (const key16 in data43) {
                                            let data44 = data43[key16];
                                            const _errs172 = errors;
                                            if (errors === _errs172) {
                                              if (typeof data44 === 'string') {
                                                if (data44.length < 1) {
                                                  validate451.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/deployments/' +
                                                        key16.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                      schemaPath:
                                                        '#/properties/deployments/then/additionalProperties/minLength',
                                                      keyword: 'minLength',
                                                      params: { limit: 1 },
                                                    },
                                                  ];
                                                  return false;
                                                }
                                              } else {
                                                validate451.errors = [
                                                  {
                                                    instancePath:
                                                      instancePath +
                                                      '/deployments/' +
                                                      key16.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                    schemaPath:
                                                      '#/properties/deployments/then/additionalProperties/type',
                                                    keyword: 'type',
                                                    params: { type: 'string' },
                                                  },
                                                ];
                                                return false;
                                              }
                                            }
                                            var valid46 = _errs172 === errors;
                                            if (!valid46) {
                                              break;
                                            }
                                          }
                                        }
                                        var _valid15 = _errs170 === errors;
                                        valid45 = _valid15;
                                      }
                                      if (!valid45) {
                                        const err31 = {
                                          instancePath: instancePath + '/deployments',
                                          schemaPath: '#/properties/deployments/if',
                                          keyword: 'if',
                                          params: { failingKeyword: 'then' },
                                        };
                                        if (vErrors === null) {
                                          vErrors = [err31];
                                        } else {
                                          vErrors.push(err31);
                                        }
                                        errors++;
                                        validate451.errors = vErrors;
                                        return false;
                                      }
                                      if (errors === _errs165) {
                                        if (Array.isArray(data43)) {
                                          var valid47 = true;
                                          const len14 = data43.length;
                                          for (let i14 = 0; i14 < len14; i14++) {
                                            let data45 = data43[i14];
                                            const _errs174 = errors;
                                            if (errors === _errs174) {
                                              if (typeof data45 === 'string') {
                                                if (data45.length < 1) {
                                                  validate451.errors = [
                                                    {
                                                      instancePath: instancePath + '/deployments/' + i14,
                                                      schemaPath: '#/properties/deployments/items/minLength',
                                                      keyword: 'minLength',
                                                      params: { limit: 1 },
                                                    },
                                                  ];
                                                  return false;
                                                }
                                              } else {
                                                validate451.errors = [
                                                  {
                                                    instancePath: instancePath + '/deployments/' + i14,
                                                    schemaPath: '#/properties/deployments/items/type',
                                                    keyword: 'type',
                                                    params: { type: 'string' },
                                                  },
                                                ];
                                                return false;
                                              }
                                            }
                                            var valid47 = _errs174 === errors;
                                            if (!valid47) {
                                              break;
                                            }
                                          }
                                        }
                                      }
                                      var valid0 = _errs165 === errors;
                                    } else {
                                      var valid0 = true;
                                    }
                                    if (valid0) {
                                      if (data.scripts !== undefined) {
                                        let data46 = data.scripts;
                                        const _errs176 = errors;
                                        if (!data46 || typeof data46 != 'object') {
                                          validate451.errors = [
                                            {
                                              instancePath: instancePath + '/scripts',
                                              schemaPath: '#/properties/scripts/type',
                                              keyword: 'type',
                                              params: { type: schema177.properties.scripts.type },
                                            },
                                          ];
                                          return false;
                                        }
                                        const _errs178 = errors;
                                        let valid48 = true;
                                        const _errs179 = errors;
                                        if (!(
                                          data46 &&
                                          typeof data46 == 'object' &&
                                          !Array.isArray(data46)
                                        )) {
                                          const err32 = {};
                                          if (vErrors === null) {
                                            vErrors = [err32];
                                          } else {
                                            vErrors.push(err32);
                                          }
                                          errors++;
                                        }
                                        var _valid16 = _errs179 === errors;
                                        errors = _errs178;
                                        if (vErrors !== null) {
                                          if (_errs178) {
                                            vErrors.length = _errs178;
                                          } else {
                                            vErrors = null;
                                          }
                                        }
                                        if (_valid16) {
                                          const _errs181 = errors;
                                          if (data46 && typeof data46 == 'object' && !Array.isArray(data46)) {
                                            for (const key17 in data46) {
                                              let data47 = data46[key17];
                                              const _errs183 = errors;
                                              if (errors === _errs183) {
                                                if (typeof data47 === 'string') {
                                                  if (data47.length < 1) {
                                                    validate451.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/scripts/' +
                                                          key17.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                        schemaPath:
                                                          '#/properties/scripts/then/additionalProperties/minLength',
                                                        keyword: 'minLength',
                                                        params: { limit: 1 },
                                                      },
                                                    ];
                                                    return false;
                                                  }
                                                } else {
                                                  validate451.errors = [
                                                    {
                                                      instancePath:
                                                        instancePath +
                                                        '/scripts/' +
                                                        key17.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                      schemaPath:
                                                        '#/properties/scripts/then/additionalProperties/type',
                                                      keyword: 'type',
                                                      params: { type: 'string' },
                                                    },
                                                  ];
                                                  return false;
                                                }
                                              }
                                              var valid49 = _errs183 === errors;
                                              if (!valid49) {
                                                break;
                                              }
                                            }
                                          }
                                          var _valid16 = _errs181 === errors;
                                          valid48 = _valid16;
                                        }
                                        if (!valid48) {
                                          const err33 = {
                                            instancePath: instancePath + '/scripts',
                                            schemaPath: '#/properties/scripts/if',
                                            keyword: 'if',
                                            params: { failingKeyword: 'then' },
                                          };
                                          if (vErrors === null) {
                                            vErrors = [err33];
                                          } else {
                                            vErrors.push(err33);
                                          }
                                          errors++;
                                          validate451.errors = vErrors;
                                          return false;
                                        }
                                        if (errors === _errs176) {
                                          if (Array.isArray(data46)) {
                                            var valid50 = true;
                                            const len15 = data46.length;
                                            for (let i15 = 0; i15 < len15; i15++) {
                                              let data48 = data46[i15];
                                              const _errs185 = errors;
                                              if (errors === _errs185) {
                                                if (typeof data48 === 'string') {
                                                  if (data48.length < 1) {
                                                    validate451.errors = [
                                                      {
                                                        instancePath: instancePath + '/scripts/' + i15,
                                                        schemaPath: '#/properties/scripts/items/minLength',
                                                        keyword: 'minLength',
                                                        params: { limit: 1 },
                                                      },
                                                    ];
                                                    return false;
                                                  }
                                                } else {
                                                  validate451.errors = [
                                                    {
                                                      instancePath: instancePath + '/scripts/' + i15,
                                                      schemaPath: '#/properties/scripts/items/type',
                                                      keyword: 'type',
                                                      params: { type: 'string' },
                                                    },
                                                  ];
                                                  return false;
                                                }
                                              }
                                              var valid50 = _errs185 === errors;
                                              if (!valid50) {
                                                break;
                                              }
                                            }
                                          }
                                        }
                                        var valid0 = _errs176 === errors;
                                      } else {
                                        var valid0 = true;
                                      }
                                      if (valid0) {
                                        if (data.divisions !== undefined) {
                                          let data49 = data.divisions;
                                          const _errs187 = errors;
                                          if (!data49 || typeof data49 != 'object') {
                                            validate451.errors = [
                                              {
                                                instancePath: instancePath + '/divisions',
                                                schemaPath: '#/properties/divisions/type',
                                                keyword: 'type',
                                                params: { type: schema177.properties.divisions.type },
                                              },
                                            ];
                                            return false;
                                          }
                                          const _errs189 = errors;
                                          let valid51 = true;
                                          const _errs190 = errors;
                                          if (!(
                                            data49 &&
                                            typeof data49 == 'object' &&
                                            !Array.isArray(data49)
                                          )) {
                                            const err34 = {};
                                            if (vErrors === null) {
                                              vErrors = [err34];
                                            } else {
                                              vErrors.push(err34);
                                            }
                                            errors++;
                                          }
                                          var _valid17 = _errs190 === errors;
                                          errors = _errs189;
                                          if (vErrors !== null) {
                                            if (_errs189) {
                                              vErrors.length = _errs189;
                                            } else {
                                              vErrors = null;
                                            }
                                          }
                                          if (_valid17) {
                                            const _errs192 = errors;
                                            if (
                                              data49 &&
                                              typeof data49 == 'object' &&
                                              !Array.isArray(data49)
                                            ) {
                                              for (const key18 in data49) {
                                                let data50 = data49[key18];
                                                const _errs194 = errors;
                                                if (errors === _errs194) {
                                                  if (typeof data50 === 'string') {
                                                    if (data50.length < 1) {
                                                      validate451.errors = [
                                                        {
                                                          instancePath:
                                                            instancePath +
                                                            '/divisions/' +
                                                            key18.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                          schemaPath:
                                                            '#/properties/divisions/then/additionalProperties/minLength',
                                                          keyword: 'minLength',
                                                          params: { limit: 1 },
                                                        },
                                                      ];
                                                      return false;
                                                    }
                                                  } else {
                                                    validate451.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/divisions/' +
                                                          key18.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                        schemaPath:
                                                          '#/properties/divisions/then/additionalProperties/type',
                                                        keyword: 'type',
                                                        params: { type: 'string' },
                                                      },
                                                    ];
                                                    return false;
                                                  }
                                                }
                                                var valid52 = _errs194 === errors;
                                                if (!valid52) {
                                                  break;
                                                }
                                              }
                                            }
                                            var _valid17 = _errs192 === errors;
                                            valid51 = _valid17;
                                          }
                                          if (!valid51) {
                                            const err35 = {
                                              instancePath: instancePath + '/divisions',
                                              schemaPath: '#/properties/divisions/if',
                                              keyword: 'if',
                                              params: { failingKeyword: 'then' },
                                            };
                                            if (vErrors === null) {
                                              vErrors = [err35];
                                            } else {
                                              vErrors.push(err35);
                                            }
                                            errors++;
                                            validate451.errors = vErrors;
                                            return false;
                                          }
                                          if (errors === _errs187) {
                                            if (Array.isArray(data49)) {
                                              var valid53 = true;
                                              const len16 = data49.length;
                                              for (let i16 = 0; i16 < len16; i16++) {
                                                let data51 = data49[i16];
                                                const _errs196 = errors;
                                                if (errors === _errs196) {
                                                  if (typeof data51 === 'string') {
                                                    if (data51.length < 1) {
                                                      validate451.errors = [
                                                        {
                                                          instancePath: instancePath + '/divisions/' + i16,
                                                          schemaPath:
                                                            '#/properties/divisions/items/minLength',
                                                          keyword: 'minLength',
                                                          params: { limit: 1 },
                                                        },
                                                      ];
                                                      return false;
                                                    }
                                                  } else {
                                                    validate451.errors = [
                                                      {
                                                        instancePath: instancePath + '/divisions/' + i16,
                                                        schemaPath: '#/properties/divisions/items/type',
                                                        keyword: 'type',
                                                        params: { type: 'string' },
                                                      },
                                                    ];
                                                    return false;
                                                  }
                                                }
                                                var valid53 = _errs196 === errors;
                                                if (!valid53) {
                                                  break;
                                                }
                                              }
                                            }
                                          }
                                          var valid0 = _errs187 === errors;
                                        } else {
                                          var valid0 = true;
                                        }
                                        if (valid0) {
                                          if (data.dataActions !== undefined) {
                                            let data52 = data.dataActions;
                                            const _errs198 = errors;
                                            if (errors === _errs198) {
                                              if (
                                                data52 &&
                                                typeof data52 == 'object' &&
                                                !Array.isArray(data52)
                                              ) {
                                                for (const key19 in data52) {
                                                  let data53 = data52[key19];
                                                  const _errs201 = errors;
                                                  if (
                                                    typeof data53 !== 'string' &&
                                                    !(
                                                      data53 &&
                                                      typeof data53 == 'object' &&
                                                      !Array.isArray(data53)
                                                    )
                                                  ) {
                                                    validate451.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath +
                                                          '/dataActions/' +
                                                          key19.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                        schemaPath:
                                                          '#/properties/dataActions/additionalProperties/type',
                                                        keyword: 'type',
                                                        params: {
                                                          type: schema177.properties.dataActions
                                                            .additionalProperties.type,
                                                        },
                                                      },
                                                    ];
                                                    return false;
                                                  }
                                                  const _errs203 = errors;
                                                  let valid55 = true;
                                                  const _errs204 = errors;
                                                  if (!(
                                                    data53 &&
                                                    typeof data53 == 'object' &&
                                                    !Array.isArray(data53)
                                                  )) {
                                                    const err36 = {};
                                                    if (vErrors === null) {
                                                      vErrors = [err36];
                                                    } else {
                                                      vErrors.push(err36);
                                                    }
                                                    errors++;
                                                  }
                                                  var _valid18 = _errs204 === errors;
                                                  errors = _errs203;
                                                  if (vErrors !== null) {
                                                    if (_errs203) {
                                                      vErrors.length = _errs203;
                                                    } else {
                                                      vErrors = null;
                                                    }
                                                  }
                                                  if (_valid18) {
                                                    const _errs206 = errors;
                                                    if (errors === _errs206) {
                                                      if (
                                                        data53 &&
                                                        typeof data53 == 'object' &&
                                                        !Array.isArray(data53)
                                                      ) {
                                                        let missing1;
                                                        if (
                                                          (data53.integration === undefined &&
                                                            (missing1 = 'integration')) ||
                                                          (data53.action === undefined &&
                                                            (missing1 = 'action'))
                                                        ) {
                                                          validate451.errors = [
                                                            {
                                                              instancePath:
                                                                instancePath +
                                                                '/dataActions/' +
                                                                key19
                                                                  .replace(/~/g, '~0')
                                                                  .replace(/\//g, '~1'),
                                                              schemaPath:
                                                                '#/properties/dataActions/additionalProperties/then/required',
                                                              keyword: 'required',
                                                              params: { missingProperty: missing1 },
                                                            },
                                                          ];
                                                          return false;
                                                        } else {
                                                          const _errs208 = errors;
                                                          for (const key20 in data53) {
                                                            if (!(
                                                              key20 === 'integration' || key20 === 'action'
                                                            )) {
                                                              validate451.errors = [
                                                                {
                                                                  instancePath:
                                                                    instancePath +
                                                                    '/dataActions/' +
                                                                    key19
                                                                      .replace(/~/g, '~0')
                                                                      .replace(/\//g, '~1'),
                                                                  schemaPath:
                                                                    '#/properties/dataActions/additionalProperties/then/additionalProperties',
                                                                  keyword: 'additionalProperties',
                                                                  params: { additionalProperty: key20 },
                                                                },
                                                              ];
                                                              return false;
                                                              break;
                                                            }
                                                          }
                                                          if (_errs208 === errors) {
                                                            if (data53.integration !== undefined) {
                                                              let data54 = data53.integration;
                                                              const _errs209 = errors;
                                                              if (errors === _errs209) {
                                                                if (typeof data54 === 'string') {
                                                                  if (data54.length < 1) {
                                                                    validate451.errors = [
                                                                      {
                                                                        instancePath:
                                                                          instancePath +
                                                                          '/dataActions/' +
                                                                          key19
                                                                            .replace(/~/g, '~0')
                                                                            .replace(/\//g, '~1') +
                                                                          '/integration',
                                                                        schemaPath:
                                                                          '#/properties/dataActions/additionalProperties/then/properties/integration/minLength',
                                                                        keyword: 'minLength',
                                                                        params: { limit: 1 },
                                                                      },
                                                                    ];
                                                                    return false;
                                                                  }
                                                                } else {
                                                                  validate451.errors = [
                                                                    {
                                                                      instancePath:
                                                                        instancePath +
                                                                        '/dataActions/' +
                                                                        key19
                                                                          .replace(/~/g, '~0')
                                                                          .replace(/\//g, '~1') +
                                                                        '/integration',
                                                                      schemaPath:
                                                                        '#/properties/dataActions/additionalProperties/then/properties/integration/type',
                                                                      keyword: 'type',
                                                                      params: { type: 'string' },
                                                                    },
                                                                  ];
                                                                  return false;
                                                                }
                                                              }
                                                              var valid56 = _errs209 === errors;
                                                            } else {
                                                              var valid56 = true;
                                                            }
                                                            if (valid56) {
                                                              if (data53.action !== undefined) {
                                                                let data55 = data53.action;
                                                                const _errs211 = errors;
                                                                if (errors === _errs211) {
                                                                  if (typeof data55 === 'string') {
                                                                    if (data55.length < 1) {
                                                                      validate451.errors = [
                                                                        {
                                                                          instancePath:
                                                                            instancePath +
                                                                            '/dataActions/' +
                                                                            key19
                                                                              .replace(/~/g, '~0')
                                                                              .replace(/\//g, '~1') +
                                                                            '/action',
                                                                          schemaPath:
                                                                            '#/properties/dataActions/additionalProperties/then/properties/action/minLength',
                                                                          keyword: 'minLength',
                                                                          params: { limit: 1 },
                                                                        },
                                                                      ];
                                                                      return false;
                                                                    }
                                                                  } else {
                                                                    validate451.errors = [
                                                                      {
                                                                        instancePath:
                                                                          instancePath +
                                                                          '/dataActions/' +
                                                                          key19
                                                                            .replace(/~/g, '~0')
                                                                            .replace(/\//g, '~1') +
                                                                          '/action',
                                                                        schemaPath:
                                                                          '#/properties/dataActions/additionalProperties/then/properties/action/type',
                                                                        keyword: 'type',
                                                                        params: { type: 'string' },
                                                                      },
                                                                    ];
                                                                    return false;
                                                                  }
                                                                }
                                                                var valid56 = _errs211 === errors;
                                                              } else {
                                                                var valid56 = true;
                                                              }
                                                            }
                                                          }
                                                        }
                                                      } else {
                                                        validate451.errors = [
                                                          {
                                                            instancePath:
                                                              instancePath +
                                                              '/dataActions/' +
                                                              key19.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                            schemaPath:
                                                              '#/properties/dataActions/additionalProperties/then/type',
                                                            keyword: 'type',
                                                            params: { type: 'object' },
                                                          },
                                                        ];
                                                        return false;
                                                      }
                                                    }
                                                    var _valid18 = _errs206 === errors;
                                                    valid55 = _valid18;
                                                  }
                                                  if (!valid55) {
                                                    const err37 = {
                                                      instancePath:
                                                        instancePath +
                                                        '/dataActions/' +
                                                        key19.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                      schemaPath:
                                                        '#/properties/dataActions/additionalProperties/if',
                                                      keyword: 'if',
                                                      params: { failingKeyword: 'then' },
                                                    };
                                                    if (vErrors === null) {
                                                      vErrors = [err37];
                                                    } else {
                                                      vErrors.push(err37);
                                                    }
                                                    errors++;
                                                    validate451.errors = vErrors;
                                                    return false;
                                                  }
                                                  if (errors === _errs201) {
                                                    if (typeof data53 === 'string') {
                                                      if (!pattern33.test(data53)) {
                                                        validate451.errors = [
                                                          {
                                                            instancePath:
                                                              instancePath +
                                                              '/dataActions/' +
                                                              key19.replace(/~/g, '~0').replace(/\//g, '~1'),
                                                            schemaPath:
                                                              '#/properties/dataActions/additionalProperties/pattern',
                                                            keyword: 'pattern',
                                                            params: { pattern: '^none$' },
                                                          },
                                                        ];
                                                        return false;
                                                      }
                                                    }
                                                  }
                                                  var valid54 = _errs201 === errors;
                                                  if (!valid54) {
                                                    break;
                                                  }
                                                }
                                              } else {
                                                validate451.errors = [
                                                  {
                                                    instancePath: instancePath + '/dataActions',
                                                    schemaPath: '#/properties/dataActions/type',
                                                    keyword: 'type',
                                                    params: { type: 'object' },
                                                  },
                                                ];
                                                return false;
                                              }
                                            }
                                            var valid0 = _errs198 === errors;
                                          } else {
                                            var valid0 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate451.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate451.errors = vErrors;
  return errors === 0;
}
const schema178 = {
  title: 'Org',
  type: 'object',
  description: 'One Genesys Cloud organisation as the project names it.',
  additionalProperties: false,
  properties: {
    emulator: { description: 'Whether this is the built-in local org.', type: 'boolean' },
    seed: {
      type: 'string',
      description: 'File that says what the local org holds at first, relative to the project.',
      minLength: 1,
    },
    region: { type: 'string', description: 'AWS region of the org, for example us-east-1.', minLength: 1 },
    orgId: {
      type: 'string',
      description: 'Id of the org; a run against another one stops.',
      pattern: '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
      'x-callwright': { format: 'guid' },
    },
    gateway: {
      type: 'string',
      description: 'Address of a gateway on this machine; others are given on the command line only.',
      minLength: 1,
    },
    credentials: {
      type: 'string',
      description: 'Prefix of the environment variables with the credentials, for example PROD.',
      pattern: '^[A-Za-z][A-Za-z0-9_]*$',
      'x-callwright': { format: 'variable-name' },
    },
    namePrefix: {
      type: 'string',
      description: 'Put before the live names of flows, routes, schedules and groups.',
    },
    division: { type: 'string', description: 'Default division in this org.', minLength: 1 },
    protected: { description: 'Whether the org takes only saved plans of a clean commit.', type: 'boolean' },
    vars: {
      description: 'Values for ${var.NAME}; text, numbers and yes-or-no values.',
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$', 'x-callwright': { format: 'variable-name' } },
      additionalProperties: { type: ['string', 'number', 'boolean'] },
    },
    existing: { $ref: 'existing.schema.json' },
  },
};
const pattern35 = new RegExp(
  '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
  'u',
);
function validate453(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      const _errs1 = errors;
      for (const key0 in data) {
        if (!func2.call(schema178.properties, key0)) {
          validate453.errors = [
            {
              instancePath,
              schemaPath: '#/additionalProperties',
              keyword: 'additionalProperties',
              params: { additionalProperty: key0 },
            },
          ];
          return false;
          break;
        }
      }
      if (_errs1 === errors) {
        if (data.emulator !== undefined) {
          const _errs2 = errors;
          if (typeof data.emulator !== 'boolean') {
            validate453.errors = [
              {
                instancePath: instancePath + '/emulator',
                schemaPath: '#/properties/emulator/type',
                keyword: 'type',
                params: { type: 'boolean' },
              },
            ];
            return false;
          }
          var valid0 = _errs2 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.seed !== undefined) {
            let data1 = data.seed;
            const _errs4 = errors;
            if (errors === _errs4) {
              if (typeof data1 === 'string') {
                if (data1.length < 1) {
                  validate453.errors = [
                    {
                      instancePath: instancePath + '/seed',
                      schemaPath: '#/properties/seed/minLength',
                      keyword: 'minLength',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                }
              } else {
                validate453.errors = [
                  {
                    instancePath: instancePath + '/seed',
                    schemaPath: '#/properties/seed/type',
                    keyword: 'type',
                    params: { type: 'string' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs4 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.region !== undefined) {
              let data2 = data.region;
              const _errs6 = errors;
              if (errors === _errs6) {
                if (typeof data2 === 'string') {
                  if (data2.length < 1) {
                    validate453.errors = [
                      {
                        instancePath: instancePath + '/region',
                        schemaPath: '#/properties/region/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate453.errors = [
                    {
                      instancePath: instancePath + '/region',
                      schemaPath: '#/properties/region/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.orgId !== undefined) {
                let data3 = data.orgId;
                const _errs8 = errors;
                if (errors === _errs8) {
                  if (typeof data3 === 'string') {
                    if (!pattern35.test(data3)) {
                      validate453.errors = [
                        {
                          instancePath: instancePath + '/orgId',
                          schemaPath: '#/properties/orgId/pattern',
                          keyword: 'pattern',
                          params: {
                            pattern:
                              '^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$',
                          },
                        },
                      ];
                      return false;
                    }
                  } else {
                    validate453.errors = [
                      {
                        instancePath: instancePath + '/orgId',
                        schemaPath: '#/properties/orgId/type',
                        keyword: 'type',
                        params: { type: 'string' },
                      },
                    ];
                    return false;
                  }
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.gateway !== undefined) {
                  let data4 = data.gateway;
                  const _errs11 = errors;
                  if (errors === _errs11) {
                    if (typeof data4 === 'string') {
                      if (data4.length < 1) {
                        validate453.errors = [
                          {
                            instancePath: instancePath + '/gateway',
                            schemaPath: '#/properties/gateway/minLength',
                            keyword: 'minLength',
                            params: { limit: 1 },
                          },
                        ];
                        return false;
                      }
                    } else {
                      validate453.errors = [
                        {
                          instancePath: instancePath + '/gateway',
                          schemaPath: '#/properties/gateway/type',
                          keyword: 'type',
                          params: { type: 'string' },
                        },
                      ];
                      return false;
                    }
                  }
                  var valid0 = _errs11 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.credentials !== undefined) {
                    let data5 = data.credentials;
                    const _errs13 = errors;
                    if (errors === _errs13) {
                      if (typeof data5 === 'string') {
                        if (!pattern8.test(data5)) {
                          validate453.errors = [
                            {
                              instancePath: instancePath + '/credentials',
                              schemaPath: '#/properties/credentials/pattern',
                              keyword: 'pattern',
                              params: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
                            },
                          ];
                          return false;
                        }
                      } else {
                        validate453.errors = [
                          {
                            instancePath: instancePath + '/credentials',
                            schemaPath: '#/properties/credentials/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          },
                        ];
                        return false;
                      }
                    }
                    var valid0 = _errs13 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.namePrefix !== undefined) {
                      const _errs16 = errors;
                      if (typeof data.namePrefix !== 'string') {
                        validate453.errors = [
                          {
                            instancePath: instancePath + '/namePrefix',
                            schemaPath: '#/properties/namePrefix/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          },
                        ];
                        return false;
                      }
                      var valid0 = _errs16 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.division !== undefined) {
                        let data7 = data.division;
                        const _errs18 = errors;
                        if (errors === _errs18) {
                          if (typeof data7 === 'string') {
                            if (data7.length < 1) {
                              validate453.errors = [
                                {
                                  instancePath: instancePath + '/division',
                                  schemaPath: '#/properties/division/minLength',
                                  keyword: 'minLength',
                                  params: { limit: 1 },
                                },
                              ];
                              return false;
                            }
                          } else {
                            validate453.errors = [
                              {
                                instancePath: instancePath + '/division',
                                schemaPath: '#/properties/division/type',
                                keyword: 'type',
                                params: { type: 'string' },
                              },
                            ];
                            return false;
                          }
                        }
                        var valid0 = _errs18 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.protected !== undefined) {
                          const _errs20 = errors;
                          if (typeof data.protected !== 'boolean') {
                            validate453.errors = [
                              {
                                instancePath: instancePath + '/protected',
                                schemaPath: '#/properties/protected/type',
                                keyword: 'type',
                                params: { type: 'boolean' },
                              },
                            ];
                            return false;
                          }
                          var valid0 = _errs20 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.vars !== undefined) {
                            let data9 = data.vars;
                            const _errs22 = errors;
                            if (errors === _errs22) {
                              if (data9 && typeof data9 == 'object' && !Array.isArray(data9)) {
                                for (const key1 in data9) {
                                  const _errs24 = errors;
                                  if (errors === _errs24) {
                                    if (typeof key1 === 'string') {
                                      if (!pattern32.test(key1)) {
                                        const err0 = {
                                          instancePath: instancePath + '/vars',
                                          schemaPath: '#/properties/vars/propertyNames/pattern',
                                          keyword: 'pattern',
                                          params: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
                                          propertyName: key1,
                                        };
                                        if (vErrors === null) {
                                          vErrors = [err0];
                                        } else {
                                          vErrors.push(err0);
                                        }
                                        errors++;
                                      }
                                    }
                                  }
                                  var valid1 = _errs24 === errors;
                                  if (!valid1) {
                                    const err1 = {
                                      instancePath: instancePath + '/vars',
                                      schemaPath: '#/properties/vars/propertyNames',
                                      keyword: 'propertyNames',
                                      params: { propertyName: key1 },
                                    };
                                    if (vErrors === null) {
                                      vErrors = [err1];
                                    } else {
                                      vErrors.push(err1);
                                    }
                                    errors++;
                                    validate453.errors = vErrors;
                                    return false;
                                    break;
                                  }
                                }
                                if (valid1) {
                                  for (const key2 in data9) {
                                    let data10 = data9[key2];
                                    const _errs27 = errors;
                                    if (
                                      typeof data10 !== 'string' &&
                                      !(typeof data10 == 'number' && isFinite(data10)) &&
                                      typeof data10 !== 'boolean'
                                    ) {
                                      validate453.errors = [
                                        {
                                          instancePath:
                                            instancePath +
                                            '/vars/' +
                                            key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                                          schemaPath: '#/properties/vars/additionalProperties/type',
                                          keyword: 'type',
                                          params: {
                                            type: schema178.properties.vars.additionalProperties.type,
                                          },
                                        },
                                      ];
                                      return false;
                                    }
                                    var valid2 = _errs27 === errors;
                                    if (!valid2) {
                                      break;
                                    }
                                  }
                                }
                              } else {
                                validate453.errors = [
                                  {
                                    instancePath: instancePath + '/vars',
                                    schemaPath: '#/properties/vars/type',
                                    keyword: 'type',
                                    params: { type: 'object' },
                                  },
                                ];
                                return false;
                              }
                            }
                            var valid0 = _errs22 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.existing !== undefined) {
                              const _errs29 = errors;
                              if (
                                !validate451(data.existing, {
                                  instancePath: instancePath + '/existing',
                                  parentData: data,
                                  parentDataProperty: 'existing',
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null ? validate451.errors : vErrors.concat(validate451.errors);
                                errors = vErrors.length;
                              }
                              var valid0 = _errs29 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate453.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate453.errors = vErrors;
  return errors === 0;
}
function validate456(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern4.test(data)) {
        validate456.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2})?$' },
          },
        ];
        return false;
      }
    } else {
      validate456.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate456.errors = vErrors;
  return errors === 0;
}
function validate459(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (data.length < 1) {
        validate459.errors = [
          { instancePath, schemaPath: '#/minLength', keyword: 'minLength', params: { limit: 1 } },
        ];
        return false;
      }
    } else {
      validate459.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate459.errors = vErrors;
  return errors === 0;
}
const pattern42 = new RegExp('^[A-Z][A-Za-z]*/[a-z0-9-]{1,80}$', 'u');
function validate461(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern42.test(data)) {
        validate461.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^[A-Z][A-Za-z]*/[a-z0-9-]{1,80}$' },
          },
        ];
        return false;
      }
    } else {
      validate461.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate461.errors = vErrors;
  return errors === 0;
}
function validate464(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (typeof data === 'string') {
      if (!pattern1.test(data)) {
        validate464.errors = [
          {
            instancePath,
            schemaPath: '#/pattern',
            keyword: 'pattern',
            params: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
          },
        ];
        return false;
      }
    } else {
      validate464.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'string' } },
      ];
      return false;
    }
  }
  validate464.errors = vErrors;
  return errors === 0;
}
function validate450(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (data.manifests === undefined && (missing0 = 'manifests')) {
        validate450.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!func2.call(schema176.properties, key0)) {
            validate450.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.manifests !== undefined) {
            let data0 = data.manifests;
            const _errs2 = errors;
            if (errors === _errs2) {
              if (Array.isArray(data0)) {
                if (data0.length < 1) {
                  validate450.errors = [
                    {
                      instancePath: instancePath + '/manifests',
                      schemaPath: '#/properties/manifests/minItems',
                      keyword: 'minItems',
                      params: { limit: 1 },
                    },
                  ];
                  return false;
                } else {
                  var valid1 = true;
                  const len0 = data0.length;
                  for (let i0 = 0; i0 < len0; i0++) {
                    let data1 = data0[i0];
                    const _errs4 = errors;
                    if (errors === _errs4) {
                      if (typeof data1 === 'string') {
                        if (data1.length < 1) {
                          validate450.errors = [
                            {
                              instancePath: instancePath + '/manifests/' + i0,
                              schemaPath: '#/properties/manifests/items/minLength',
                              keyword: 'minLength',
                              params: { limit: 1 },
                            },
                          ];
                          return false;
                        }
                      } else {
                        validate450.errors = [
                          {
                            instancePath: instancePath + '/manifests/' + i0,
                            schemaPath: '#/properties/manifests/items/type',
                            keyword: 'type',
                            params: { type: 'string' },
                          },
                        ];
                        return false;
                      }
                    }
                    var valid1 = _errs4 === errors;
                    if (!valid1) {
                      break;
                    }
                  }
                }
              } else {
                validate450.errors = [
                  {
                    instancePath: instancePath + '/manifests',
                    schemaPath: '#/properties/manifests/type',
                    keyword: 'type',
                    params: { type: 'array' },
                  },
                ];
                return false;
              }
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.division !== undefined) {
              let data2 = data.division;
              const _errs6 = errors;
              if (errors === _errs6) {
                if (typeof data2 === 'string') {
                  if (data2.length < 1) {
                    validate450.errors = [
                      {
                        instancePath: instancePath + '/division',
                        schemaPath: '#/properties/division/minLength',
                        keyword: 'minLength',
                        params: { limit: 1 },
                      },
                    ];
                    return false;
                  }
                } else {
                  validate450.errors = [
                    {
                      instancePath: instancePath + '/division',
                      schemaPath: '#/properties/division/type',
                      keyword: 'type',
                      params: { type: 'string' },
                    },
                  ];
                  return false;
                }
              }
              var valid0 = _errs6 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.vars !== undefined) {
                let data3 = data.vars;
                const _errs8 = errors;
                if (errors === _errs8) {
                  if (data3 && typeof data3 == 'object' && !Array.isArray(data3)) {
                    for (const key1 in data3) {
                      const _errs10 = errors;
                      if (errors === _errs10) {
                        if (typeof key1 === 'string') {
                          if (!pattern32.test(key1)) {
                            const err0 = {
                              instancePath: instancePath + '/vars',
                              schemaPath: '#/properties/vars/propertyNames/pattern',
                              keyword: 'pattern',
                              params: { pattern: '^[A-Za-z_][A-Za-z0-9_]*$' },
                              propertyName: key1,
                            };
                            if (vErrors === null) {
                              vErrors = [err0];
                            } else {
                              vErrors.push(err0);
                            }
                            errors++;
                          }
                        }
                      }
                      var valid2 = _errs10 === errors;
                      if (!valid2) {
                        const err1 = {
                          instancePath: instancePath + '/vars',
                          schemaPath: '#/properties/vars/propertyNames',
                          keyword: 'propertyNames',
                          params: { propertyName: key1 },
                        };
                        if (vErrors === null) {
                          vErrors = [err1];
                        } else {
                          vErrors.push(err1);
                        }
                        errors++;
                        validate450.errors = vErrors;
                        return false;
                        break;
                      }
                    }
                    if (valid2) {
                      for (const key2 in data3) {
                        let data4 = data3[key2];
                        const _errs13 = errors;
                        if (
                          typeof data4 !== 'string' &&
                          !(typeof data4 == 'number' && isFinite(data4)) &&
                          typeof data4 !== 'boolean'
                        ) {
                          validate450.errors = [
                            {
                              instancePath:
                                instancePath + '/vars/' + key2.replace(/~/g, '~0').replace(/\//g, '~1'),
                              schemaPath: '#/properties/vars/additionalProperties/type',
                              keyword: 'type',
                              params: { type: schema176.properties.vars.additionalProperties.type },
                            },
                          ];
                          return false;
                        }
                        var valid3 = _errs13 === errors;
                        if (!valid3) {
                          break;
                        }
                      }
                    }
                  } else {
                    validate450.errors = [
                      {
                        instancePath: instancePath + '/vars',
                        schemaPath: '#/properties/vars/type',
                        keyword: 'type',
                        params: { type: 'object' },
                      },
                    ];
                    return false;
                  }
                }
                var valid0 = _errs8 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.existing !== undefined) {
                  const _errs15 = errors;
                  if (
                    !validate451(data.existing, {
                      instancePath: instancePath + '/existing',
                      parentData: data,
                      parentDataProperty: 'existing',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate451.errors : vErrors.concat(validate451.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs15 === errors;
                } else {
                  var valid0 = true;
                }
                if (valid0) {
                  if (data.orgs !== undefined) {
                    let data6 = data.orgs;
                    const _errs16 = errors;
                    if (errors === _errs16) {
                      if (data6 && typeof data6 == 'object' && !Array.isArray(data6)) {
                        for (const key3 in data6) {
                          const _errs18 = errors;
                          if (errors === _errs18) {
                            if (typeof key3 === 'string') {
                              if (!pattern34.test(key3)) {
                                const err2 = {
                                  instancePath: instancePath + '/orgs',
                                  schemaPath: '#/properties/orgs/propertyNames/pattern',
                                  keyword: 'pattern',
                                  params: { pattern: '^[a-z0-9][a-z0-9-]*$' },
                                  propertyName: key3,
                                };
                                if (vErrors === null) {
                                  vErrors = [err2];
                                } else {
                                  vErrors.push(err2);
                                }
                                errors++;
                              }
                            }
                          }
                          var valid4 = _errs18 === errors;
                          if (!valid4) {
                            const err3 = {
                              instancePath: instancePath + '/orgs',
                              schemaPath: '#/properties/orgs/propertyNames',
                              keyword: 'propertyNames',
                              params: { propertyName: key3 },
                            };
                            if (vErrors === null) {
                              vErrors = [err3];
                            } else {
                              vErrors.push(err3);
                            }
                            errors++;
                            validate450.errors = vErrors;
                            return false;
                            break;
                          }
                        }
                        if (valid4) {
                          for (const key4 in data6) {
                            let data7 = data6[key4];
                            const _errs21 = errors;
                            if (
                              typeof data7 !== 'string' &&
                              !(data7 && typeof data7 == 'object' && !Array.isArray(data7))
                            ) {
                              validate450.errors = [
                                {
                                  instancePath:
                                    instancePath + '/orgs/' + key4.replace(/~/g, '~0').replace(/\//g, '~1'),
                                  schemaPath: '#/properties/orgs/additionalProperties/type',
                                  keyword: 'type',
                                  params: { type: schema176.properties.orgs.additionalProperties.type },
                                },
                              ];
                              return false;
                            }
                            const _errs23 = errors;
                            let valid6 = true;
                            const _errs24 = errors;
                            if (!(data7 && typeof data7 == 'object' && !Array.isArray(data7))) {
                              const err4 = {};
                              if (vErrors === null) {
                                vErrors = [err4];
                              } else {
                                vErrors.push(err4);
                              }
                              errors++;
                            }
                            var _valid0 = _errs24 === errors;
                            errors = _errs23;
                            if (vErrors !== null) {
                              if (_errs23) {
                                vErrors.length = _errs23;
                              } else {
                                vErrors = null;
                              }
                            }
                            if (_valid0) {
                              const _errs26 = errors;
                              if (
                                !validate453(data7, {
                                  instancePath:
                                    instancePath + '/orgs/' + key4.replace(/~/g, '~0').replace(/\//g, '~1'),
                                  parentData: data6,
                                  parentDataProperty: key4,
                                  rootData,
                                })
                              ) {
                                vErrors =
                                  vErrors === null ? validate453.errors : vErrors.concat(validate453.errors);
                                errors = vErrors.length;
                              }
                              var _valid0 = _errs26 === errors;
                              valid6 = _valid0;
                            }
                            if (!valid6) {
                              const err5 = {
                                instancePath:
                                  instancePath + '/orgs/' + key4.replace(/~/g, '~0').replace(/\//g, '~1'),
                                schemaPath: '#/properties/orgs/additionalProperties/if',
                                keyword: 'if',
                                params: { failingKeyword: 'then' },
                              };
                              if (vErrors === null) {
                                vErrors = [err5];
                              } else {
                                vErrors.push(err5);
                              }
                              errors++;
                              validate450.errors = vErrors;
                              return false;
                            }
                            if (errors === _errs21) {
                              if (typeof data7 === 'string') {
                                if (data7.length < 1) {
                                  validate450.errors = [
                                    {
                                      instancePath:
                                        instancePath +
                                        '/orgs/' +
                                        key4.replace(/~/g, '~0').replace(/\//g, '~1'),
                                      schemaPath: '#/properties/orgs/additionalProperties/minLength',
                                      keyword: 'minLength',
                                      params: { limit: 1 },
                                    },
                                  ];
                                  return false;
                                }
                              }
                            }
                            var valid5 = _errs21 === errors;
                            if (!valid5) {
                              break;
                            }
                          }
                        }
                      } else {
                        validate450.errors = [
                          {
                            instancePath: instancePath + '/orgs',
                            schemaPath: '#/properties/orgs/type',
                            keyword: 'type',
                            params: { type: 'object' },
                          },
                        ];
                        return false;
                      }
                    }
                    var valid0 = _errs16 === errors;
                  } else {
                    var valid0 = true;
                  }
                  if (valid0) {
                    if (data.ledger !== undefined) {
                      let data8 = data.ledger;
                      const _errs27 = errors;
                      if (
                        typeof data8 !== 'string' &&
                        !(data8 && typeof data8 == 'object' && !Array.isArray(data8))
                      ) {
                        validate450.errors = [
                          {
                            instancePath: instancePath + '/ledger',
                            schemaPath: '#/properties/ledger/type',
                            keyword: 'type',
                            params: { type: schema176.properties.ledger.type },
                          },
                        ];
                        return false;
                      }
                      const _errs29 = errors;
                      let valid7 = true;
                      const _errs30 = errors;
                      if (!(data8 && typeof data8 == 'object' && !Array.isArray(data8))) {
                        const err6 = {};
                        if (vErrors === null) {
                          vErrors = [err6];
                        } else {
                          vErrors.push(err6);
                        }
                        errors++;
                      }
                      var _valid1 = _errs30 === errors;
                      errors = _errs29;
                      if (vErrors !== null) {
                        if (_errs29) {
                          vErrors.length = _errs29;
                        } else {
                          vErrors = null;
                        }
                      }
                      let ifClause0;
                      if (_valid1) {
                        const _errs32 = errors;
                        if (errors === _errs32) {
                          if (data8 && typeof data8 == 'object' && !Array.isArray(data8)) {
                            let missing1;
                            if (data8.file === undefined && (missing1 = 'file')) {
                              validate450.errors = [
                                {
                                  instancePath: instancePath + '/ledger',
                                  schemaPath: '#/properties/ledger/then/required',
                                  keyword: 'required',
                                  params: { missingProperty: missing1 },
                                },
                              ];
                              return false;
                            } else {
                              const _errs34 = errors;
                              for (const key5 in data8) {
                                if (!(key5 === 'file')) {
                                  validate450.errors = [
                                    {
                                      instancePath: instancePath + '/ledger',
                                      schemaPath: '#/properties/ledger/then/additionalProperties',
                                      keyword: 'additionalProperties',
                                      params: { additionalProperty: key5 },
                                    },
                                  ];
                                  return false;
                                  break;
                                }
                              }
                              if (_errs34 === errors) {
                                if (data8.file !== undefined) {
                                  let data9 = data8.file;
                                  const _errs35 = errors;
                                  if (errors === _errs35) {
                                    if (typeof data9 === 'string') {
                                      if (data9.length < 1) {
                                        validate450.errors = [
                                          {
                                            instancePath: instancePath + '/ledger/file',
                                            schemaPath: '#/properties/ledger/then/properties/file/minLength',
                                            keyword: 'minLength',
                                            params: { limit: 1 },
                                          },
                                        ];
                                        return false;
                                      }
                                    } else {
                                      validate450.errors = [
                                        {
                                          instancePath: instancePath + '/ledger/file',
                                          schemaPath: '#/properties/ledger/then/properties/file/type',
                                          keyword: 'type',
                                          params: { type: 'string' },
                                        },
                                      ];
                                      return false;
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate450.errors = [
                              {
                                instancePath: instancePath + '/ledger',
                                schemaPath: '#/properties/ledger/then/type',
                                keyword: 'type',
                                params: { type: 'object' },
                              },
                            ];
                            return false;
                          }
                        }
                        var _valid1 = _errs32 === errors;
                        valid7 = _valid1;
                        ifClause0 = 'then';
                      } else {
                        const _errs37 = errors;
                        if (!(data8 === 'org' || data8 === 'none')) {
                          validate450.errors = [
                            {
                              instancePath: instancePath + '/ledger',
                              schemaPath: '#/properties/ledger/else/enum',
                              keyword: 'enum',
                              params: { allowedValues: schema176.properties.ledger.else.enum },
                            },
                          ];
                          return false;
                        }
                        var _valid1 = _errs37 === errors;
                        valid7 = _valid1;
                        ifClause0 = 'else';
                      }
                      if (!valid7) {
                        const err7 = {
                          instancePath: instancePath + '/ledger',
                          schemaPath: '#/properties/ledger/if',
                          keyword: 'if',
                          params: { failingKeyword: ifClause0 },
                        };
                        if (vErrors === null) {
                          vErrors = [err7];
                        } else {
                          vErrors.push(err7);
                        }
                        errors++;
                        validate450.errors = vErrors;
                        return false;
                      }
                      var valid0 = _errs27 === errors;
                    } else {
                      var valid0 = true;
                    }
                    if (valid0) {
                      if (data.guardrails !== undefined) {
                        let data10 = data.guardrails;
                        const _errs38 = errors;
                        if (errors === _errs38) {
                          if (data10 && typeof data10 == 'object' && !Array.isArray(data10)) {
                            const _errs40 = errors;
                            for (const key6 in data10) {
                              if (!(
                                key6 === 'maxUpdates' ||
                                key6 === 'maxDeletes' ||
                                key6 === 'maxRepublish' ||
                                key6 === 'minimum' ||
                                key6 === 'freeze'
                              )) {
                                validate450.errors = [
                                  {
                                    instancePath: instancePath + '/guardrails',
                                    schemaPath: '#/properties/guardrails/additionalProperties',
                                    keyword: 'additionalProperties',
                                    params: { additionalProperty: key6 },
                                  },
                                ];
                                return false;
                                break;
                              }
                            }
                            if (_errs40 === errors) {
                              if (data10.maxUpdates !== undefined) {
                                let data11 = data10.maxUpdates;
                                const _errs41 = errors;
                                if (
                                  !(
                                    typeof data11 == 'number' &&
                                    !(data11 % 1) &&
                                    !isNaN(data11) &&
                                    isFinite(data11)
                                  ) &&
                                  typeof data11 !== 'string'
                                ) {
                                  validate450.errors = [
                                    {
                                      instancePath: instancePath + '/guardrails/maxUpdates',
                                      schemaPath: '#/properties/guardrails/properties/maxUpdates/type',
                                      keyword: 'type',
                                      params: {
                                        type: schema176.properties.guardrails.properties.maxUpdates.type,
                                      },
                                    },
                                  ];
                                  return false;
                                }
                                if (errors === _errs41) {
                                  if (typeof data11 == 'number' && isFinite(data11)) {
                                    if (data11 < 0 || isNaN(data11)) {
                                      validate450.errors = [
                                        {
                                          instancePath: instancePath + '/guardrails/maxUpdates',
                                          schemaPath: '#/properties/guardrails/properties/maxUpdates/minimum',
                                          keyword: 'minimum',
                                          params: { comparison: '>=', limit: 0 },
                                        },
                                      ];
                                      return false;
                                    }
                                  }
                                  if (errors === _errs41) {
                                    if (typeof data11 === 'string') {
                                      if (!pattern38.test(data11)) {
                                        validate450.errors = [
                                          {
                                            instancePath: instancePath + '/guardrails/maxUpdates',
                                            schemaPath:
                                              '#/properties/guardrails/properties/maxUpdates/pattern',
                                            keyword: 'pattern',
                                            params: { pattern: '^\\d{1,3}%$' },
                                          },
                                        ];
                                        return false;
                                      }
                                    }
                                  }
                                }
                                var valid9 = _errs41 === errors;
                              } else {
                                var valid9 = true;
                              }
                              if (valid9) {
                                if (data10.maxDeletes !== undefined) {
                                  let data12 = data10.maxDeletes;
                                  const _errs44 = errors;
                                  if (
                                    !(
                                      typeof data12 == 'number' &&
                                      !(data12 % 1) &&
                                      !isNaN(data12) &&
                                      isFinite(data12)
                                    ) &&
                                    typeof data12 !== 'string'
                                  ) {
                                    validate450.errors = [
                                      {
                                        instancePath: instancePath + '/guardrails/maxDeletes',
                                        schemaPath: '#/properties/guardrails/properties/maxDeletes/type',
                                        keyword: 'type',
                                        params: {
                                          type: schema176.properties.guardrails.properties.maxDeletes.type,
                                        },
                                      },
                                    ];
                                    return false;
                                  }
                                  if (errors === _errs44) {
                                    if (typeof data12 == 'number' && isFinite(data12)) {
                                      if (data12 < 0 || isNaN(data12)) {
                                        validate450.errors = [
                                          {
                                            instancePath: instancePath + '/guardrails/maxDeletes',
                                            schemaPath:
                                              '#/properties/guardrails/properties/maxDeletes/minimum',
                                            keyword: 'minimum',
                                            params: { comparison: '>=', limit: 0 },
                                          },
                                        ];
                                        return false;
                                      }
                                    }
                                    if (errors === _errs44) {
                                      if (typeof data12 === 'string') {
                                        if (!pattern38.test(data12)) {
                                          validate450.errors = [
                                            {
                                              instancePath: instancePath + '/guardrails/maxDeletes',
                                              schemaPath:
                                                '#/properties/guardrails/properties/maxDeletes/pattern',
                                              keyword: 'pattern',
                                              params: { pattern: '^\\d{1,3}%$' },
                                            },
                                          ];
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                  var valid9 = _errs44 === errors;
                                } else {
                                  var valid9 = true;
                                }
                                if (valid9) {
                                  if (data10.maxRepublish !== undefined) {
                                    let data13 = data10.maxRepublish;
                                    const _errs47 = errors;
                                    if (
                                      !(
                                        typeof data13 == 'number' &&
                                        !(data13 % 1) &&
                                        !isNaN(data13) &&
                                        isFinite(data13)
                                      ) &&
                                      typeof data13 !== 'string'
                                    ) {
                                      validate450.errors = [
                                        {
                                          instancePath: instancePath + '/guardrails/maxRepublish',
                                          schemaPath: '#/properties/guardrails/properties/maxRepublish/type',
                                          keyword: 'type',
                                          params: {
                                            type: schema176.properties.guardrails.properties.maxRepublish
                                              .type,
                                          },
                                        },
                                      ];
                                      return false;
                                    }
                                    if (errors === _errs47) {
                                      if (typeof data13 == 'number' && isFinite(data13)) {
                                        if (data13 < 0 || isNaN(data13)) {
                                          validate450.errors = [
                                            {
                                              instancePath: instancePath + '/guardrails/maxRepublish',
                                              schemaPath:
                                                '#/properties/guardrails/properties/maxRepublish/minimum',
                                              keyword: 'minimum',
                                              params: { comparison: '>=', limit: 0 },
                                            },
                                          ];
                                          return false;
                                        }
                                      }
                                      if (errors === _errs47) {
                                        if (typeof data13 === 'string') {
                                          if (!pattern38.test(data13)) {
                                            validate450.errors = [
                                              {
                                                instancePath: instancePath + '/guardrails/maxRepublish',
                                                schemaPath:
                                                  '#/properties/guardrails/properties/maxRepublish/pattern',
                                                keyword: 'pattern',
                                                params: { pattern: '^\\d{1,3}%$' },
                                              },
                                            ];
                                            return false;
                                          }
                                        }
                                      }
                                    }
                                    var valid9 = _errs47 === errors;
                                  } else {
                                    var valid9 = true;
                                  }
                                  if (valid9) {
                                    if (data10.minimum !== undefined) {
                                      let data14 = data10.minimum;
                                      const _errs50 = errors;
                                      if (!(
                                        typeof data14 == 'number' &&
                                        !(data14 % 1) &&
                                        !isNaN(data14) &&
                                        isFinite(data14)
                                      )) {
                                        validate450.errors = [
                                          {
                                            instancePath: instancePath + '/guardrails/minimum',
                                            schemaPath: '#/properties/guardrails/properties/minimum/type',
                                            keyword: 'type',
                                            params: { type: 'integer' },
                                          },
                                        ];
                                        return false;
                                      }
                                      if (errors === _errs50) {
                                        if (typeof data14 == 'number' && isFinite(data14)) {
                                          if (data14 < 0 || isNaN(data14)) {
                                            validate450.errors = [
                                              {
                                                instancePath: instancePath + '/guardrails/minimum',
                                                schemaPath:
                                                  '#/properties/guardrails/properties/minimum/minimum',
                                                keyword: 'minimum',
                                                params: { comparison: '>=', limit: 0 },
                                              },
                                            ];
                                            return false;
                                          }
                                        }
                                      }
                                      var valid9 = _errs50 === errors;
                                    } else {
                                      var valid9 = true;
                                    }
                                    if (valid9) {
                                      if (data10.freeze !== undefined) {
                                        let data15 = data10.freeze;
                                        const _errs52 = errors;
                                        if (errors === _errs52) {
                                          if (Array.isArray(data15)) {
                                            var valid10 = true;
                                            const len1 = data15.length;
                                            for (let i1 = 0; i1 < len1; i1++) {
                                              let data16 = data15[i1];
                                              const _errs54 = errors;
                                              if (errors === _errs54) {
                                                if (
                                                  data16 &&
                                                  typeof data16 == 'object' &&
                                                  !Array.isArray(data16)
                                                ) {
                                                  let missing2;
                                                  if (
                                                    (data16.from === undefined && (missing2 = 'from')) ||
                                                    (data16.to === undefined && (missing2 = 'to')) ||
                                                    (data16.timeZone === undefined && (missing2 = 'timeZone'))
                                                  ) {
                                                    validate450.errors = [
                                                      {
                                                        instancePath:
                                                          instancePath + '/guardrails/freeze/' + i1,
                                                        schemaPath:
                                                          '#/properties/guardrails/properties/freeze/items/required',
                                                        keyword: 'required',
                                                        params: { missingProperty: missing2 },
                                                      },
                                                    ];
                                                    return false;
                                                  } else {
                                                    const _errs56 = errors;
                                                    for (const key7 in data16) {
                                                      if (!(
                                                        key7 === 'from' ||
                                                        key7 === 'to' ||
                                                        key7 === 'timeZone'
                                                      )) {
                                                        validate450.errors = [
                                                          {
                                                            instancePath:
                                                              instancePath + '/guardrails/freeze/' + i1,
                                                            schemaPath:
                                                              '#/properties/guardrails/properties/freeze/items/additionalProperties',
                                                            keyword: 'additionalProperties',
                                                            params: { additionalProperty: key7 },
                                                          },
                                                        ];
                                                        return false;
                                                        break;
                                                      }
                                                    }
                                                    if (_errs56 === errors) {
                                                      if (data16.from !== undefined) {
                                                        const _errs57 = errors;
                                                        if (
                                                          !validate456(data16.from, {
                                                            instancePath:
                                                              instancePath +
                                                              '/guardrails/freeze/' +
                                                              i1 +
                                                              '/from',
                                                            parentData: data16,
                                                            parentDataProperty: 'from',
                                                            rootData,
                                                          })
                                                        ) {
                                                          vErrors =
                                                            vErrors === null
                                                              ? validate456.errors
                                                              : vErrors.concat(validate456.errors);
                                                          errors = vErrors.length;
                                                        }
                                                        var valid11 = _errs57 === errors;
                                                      } else {
                                                        var valid11 = true;
                                                      }
                                                      if (valid11) {
                                                        if (data16.to !== undefined) {
                                                          const _errs58 = errors;
                                                          if (
                                                            !validate456(data16.to, {
                                                              instancePath:
                                                                instancePath +
                                                                '/guardrails/freeze/' +
                                                                i1 +
                                                                '/to',
                                                              parentData: data16,
                                                              parentDataProperty: 'to',
                                                              rootData,
                                                            })
                                                          ) {
                                                            vErrors =
                                                              vErrors === null
                                                                ? validate456.errors
                                                                : vErrors.concat(validate456.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var valid11 = _errs58 === errors;
                                                        } else {
                                                          var valid11 = true;
                                                        }
                                                        if (valid11) {
                                                          if (data16.timeZone !== undefined) {
                                                            const _errs59 = errors;
                                                            if (
                                                              !validate459(data16.timeZone, {
                                                                instancePath:
                                                                  instancePath +
                                                                  '/guardrails/freeze/' +
                                                                  i1 +
                                                                  '/timeZone',
                                                                parentData: data16,
                                                                parentDataProperty: 'timeZone',
                                                                rootData,
                                                              })
                                                            ) {
                                                              vErrors =
                                                                vErrors === null
                                                                  ? validate459.errors
                                                                  : vErrors.concat(validate459.errors);
                                                              errors = vErrors.length;
                                                            }
                                                            var valid11 = _errs59 === errors;
                                                          } else {
                                                            var valid11 = true;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                } else {
                                                  validate450.errors = [
                                                    {
                                                      instancePath: instancePath + '/guardrails/freeze/' + i1,
                                                      schemaPath:
                                                        '#/properties/guardrails/properties/freeze/items/type',
                                                      keyword: 'type',
                                                      params: { type: 'object' },
                                                    },
                                                  ];
                                                  return false;
                                                }
                                              }
                                              var valid10 = _errs54 === errors;
                                              if (!valid10) {
                                                break;
                                              }
                                            }
                                          } else {
                                            validate450.errors = [
                                              {
                                                instancePath: instancePath + '/guardrails/freeze',
                                                schemaPath: '#/properties/guardrails/properties/freeze/type',
                                                keyword: 'type',
                                                params: { type: 'array' },
                                              },
                                            ];
                                            return false;
                                          }
                                        }
                                        var valid9 = _errs52 === errors;
                                      } else {
                                        var valid9 = true;
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          } else {
                            validate450.errors = [
                              {
                                instancePath: instancePath + '/guardrails',
                                schemaPath: '#/properties/guardrails/type',
                                keyword: 'type',
                                params: { type: 'object' },
                              },
                            ];
                            return false;
                          }
                        }
                        var valid0 = _errs38 === errors;
                      } else {
                        var valid0 = true;
                      }
                      if (valid0) {
                        if (data.removed !== undefined) {
                          let data20 = data.removed;
                          const _errs60 = errors;
                          if (errors === _errs60) {
                            if (data20 && typeof data20 == 'object' && !Array.isArray(data20)) {
                              for (const key8 in data20) {
                                const _errs62 = errors;
                                if (
                                  !validate461(key8, {
                                    instancePath: instancePath + '/removed',
                                    parentData: data20,
                                    parentDataProperty: 'removed',
                                    rootData,
                                  })
                                ) {
                                  vErrors =
                                    vErrors === null
                                      ? validate461.errors
                                      : vErrors.concat(validate461.errors);
                                  errors = vErrors.length;
                                }
                                var valid12 = _errs62 === errors;
                                if (!valid12) {
                                  const err8 = {
                                    instancePath: instancePath + '/removed',
                                    schemaPath: '#/properties/removed/propertyNames',
                                    keyword: 'propertyNames',
                                    params: { propertyName: key8 },
                                  };
                                  if (vErrors === null) {
                                    vErrors = [err8];
                                  } else {
                                    vErrors.push(err8);
                                  }
                                  errors++;
                                  validate450.errors = vErrors;
                                  return false;
                                  break;
                                }
                              }
                              if (valid12) {
                                for (const key9 in data20) {
                                  let data21 = data20[key9];
                                  const _errs64 = errors;
                                  if (typeof data21 !== 'string') {
                                    validate450.errors = [
                                      {
                                        instancePath:
                                          instancePath +
                                          '/removed/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1'),
                                        schemaPath: '#/properties/removed/additionalProperties/type',
                                        keyword: 'type',
                                        params: { type: 'string' },
                                      },
                                    ];
                                    return false;
                                  }
                                  if (!(data21 === 'delete' || data21 === 'release')) {
                                    validate450.errors = [
                                      {
                                        instancePath:
                                          instancePath +
                                          '/removed/' +
                                          key9.replace(/~/g, '~0').replace(/\//g, '~1'),
                                        schemaPath: '#/properties/removed/additionalProperties/enum',
                                        keyword: 'enum',
                                        params: {
                                          allowedValues:
                                            schema176.properties.removed.additionalProperties.enum,
                                        },
                                      },
                                    ];
                                    return false;
                                  }
                                  var valid13 = _errs64 === errors;
                                  if (!valid13) {
                                    break;
                                  }
                                }
                              }
                            } else {
                              validate450.errors = [
                                {
                                  instancePath: instancePath + '/removed',
                                  schemaPath: '#/properties/removed/type',
                                  keyword: 'type',
                                  params: { type: 'object' },
                                },
                              ];
                              return false;
                            }
                          }
                          var valid0 = _errs60 === errors;
                        } else {
                          var valid0 = true;
                        }
                        if (valid0) {
                          if (data.allow !== undefined) {
                            let data22 = data.allow;
                            const _errs66 = errors;
                            if (errors === _errs66) {
                              if (Array.isArray(data22)) {
                                var valid14 = true;
                                const len2 = data22.length;
                                for (let i2 = 0; i2 < len2; i2++) {
                                  let data23 = data22[i2];
                                  const _errs68 = errors;
                                  if (errors === _errs68) {
                                    if (data23 && typeof data23 == 'object' && !Array.isArray(data23)) {
                                      let missing3;
                                      if (
                                        (data23.hazard === undefined && (missing3 = 'hazard')) ||
                                        (data23.address === undefined && (missing3 = 'address')) ||
                                        (data23.until === undefined && (missing3 = 'until')) ||
                                        (data23.reason === undefined && (missing3 = 'reason'))
                                      ) {
                                        validate450.errors = [
                                          {
                                            instancePath: instancePath + '/allow/' + i2,
                                            schemaPath: '#/properties/allow/items/required',
                                            keyword: 'required',
                                            params: { missingProperty: missing3 },
                                          },
                                        ];
                                        return false;
                                      } else {
                                        const _errs70 = errors;
                                        for (const key10 in data23) {
                                          if (!(
                                            key10 === 'hazard' ||
                                            key10 === 'address' ||
                                            key10 === 'until' ||
                                            key10 === 'reason'
                                          )) {
                                            validate450.errors = [
                                              {
                                                instancePath: instancePath + '/allow/' + i2,
                                                schemaPath: '#/properties/allow/items/additionalProperties',
                                                keyword: 'additionalProperties',
                                                params: { additionalProperty: key10 },
                                              },
                                            ];
                                            return false;
                                            break;
                                          }
                                        }
                                        if (_errs70 === errors) {
                                          if (data23.hazard !== undefined) {
                                            let data24 = data23.hazard;
                                            const _errs71 = errors;
                                            if (typeof data24 !== 'string') {
                                              validate450.errors = [
                                                {
                                                  instancePath: instancePath + '/allow/' + i2 + '/hazard',
                                                  schemaPath:
                                                    '#/properties/allow/items/properties/hazard/type',
                                                  keyword: 'type',
                                                  params: { type: 'string' },
                                                },
                                              ];
                                              return false;
                                            }
                                            if (!(
                                              data24 === 'overwrites-outside-change' ||
                                              data24 === 'overwrites-unknown-content' ||
                                              data24 === 'overwrites-later-run' ||
                                              data24 === 'discards-draft' ||
                                              data24 === 'takes-over-lock' ||
                                              data24 === 'takes-over-unmanaged' ||
                                              data24 === 'breaks-callers' ||
                                              data24 === 'unroutes-number' ||
                                              data24 === 'too-many-changes'
                                            )) {
                                              validate450.errors = [
                                                {
                                                  instancePath: instancePath + '/allow/' + i2 + '/hazard',
                                                  schemaPath:
                                                    '#/properties/allow/items/properties/hazard/enum',
                                                  keyword: 'enum',
                                                  params: {
                                                    allowedValues:
                                                      schema176.properties.allow.items.properties.hazard.enum,
                                                  },
                                                },
                                              ];
                                              return false;
                                            }
                                            var valid15 = _errs71 === errors;
                                          } else {
                                            var valid15 = true;
                                          }
                                          if (valid15) {
                                            if (data23.address !== undefined) {
                                              const _errs73 = errors;
                                              if (
                                                !validate461(data23.address, {
                                                  instancePath: instancePath + '/allow/' + i2 + '/address',
                                                  parentData: data23,
                                                  parentDataProperty: 'address',
                                                  rootData,
                                                })
                                              ) {
                                                vErrors =
                                                  vErrors === null
                                                    ? validate461.errors
                                                    : vErrors.concat(validate461.errors);
                                                errors = vErrors.length;
                                              }
                                              var valid15 = _errs73 === errors;
                                            } else {
                                              var valid15 = true;
                                            }
                                            if (valid15) {
                                              if (data23.until !== undefined) {
                                                const _errs74 = errors;
                                                if (
                                                  !validate464(data23.until, {
                                                    instancePath: instancePath + '/allow/' + i2 + '/until',
                                                    parentData: data23,
                                                    parentDataProperty: 'until',
                                                    rootData,
                                                  })
                                                ) {
                                                  vErrors =
                                                    vErrors === null
                                                      ? validate464.errors
                                                      : vErrors.concat(validate464.errors);
                                                  errors = vErrors.length;
                                                }
                                                var valid15 = _errs74 === errors;
                                              } else {
                                                var valid15 = true;
                                              }
                                              if (valid15) {
                                                if (data23.reason !== undefined) {
                                                  let data27 = data23.reason;
                                                  const _errs75 = errors;
                                                  if (errors === _errs75) {
                                                    if (typeof data27 === 'string') {
                                                      if (data27.length < 1) {
                                                        validate450.errors = [
                                                          {
                                                            instancePath:
                                                              instancePath + '/allow/' + i2 + '/reason',
                                                            schemaPath:
                                                              '#/properties/allow/items/properties/reason/minLength',
                                                            keyword: 'minLength',
                                                            params: { limit: 1 },
                                                          },
                                                        ];
                                                        return false;
                                                      }
                                                    } else {
                                                      validate450.errors = [
                                                        {
                                                          instancePath:
                                                            instancePath + '/allow/' + i2 + '/reason',
                                                          schemaPath:
                                                            '#/properties/allow/items/properties/reason/type',
                                                          keyword: 'type',
                                                          params: { type: 'string' },
                                                        },
                                                      ];
                                                      return false;
                                                    }
                                                  }
                                                  var valid15 = _errs75 === errors;
                                                } else {
                                                  var valid15 = true;
                                                }
                                              }
                                            }
                                          }
                                        }
                                      }
                                    } else {
                                      validate450.errors = [
                                        {
                                          instancePath: instancePath + '/allow/' + i2,
                                          schemaPath: '#/properties/allow/items/type',
                                          keyword: 'type',
                                          params: { type: 'object' },
                                        },
                                      ];
                                      return false;
                                    }
                                  }
                                  var valid14 = _errs68 === errors;
                                  if (!valid14) {
                                    break;
                                  }
                                }
                              } else {
                                validate450.errors = [
                                  {
                                    instancePath: instancePath + '/allow',
                                    schemaPath: '#/properties/allow/type',
                                    keyword: 'type',
                                    params: { type: 'array' },
                                  },
                                ];
                                return false;
                              }
                            }
                            var valid0 = _errs66 === errors;
                          } else {
                            var valid0 = true;
                          }
                          if (valid0) {
                            if (data.drift !== undefined) {
                              let data28 = data.drift;
                              const _errs77 = errors;
                              if (errors === _errs77) {
                                if (data28 && typeof data28 == 'object' && !Array.isArray(data28)) {
                                  const _errs79 = errors;
                                  for (const key11 in data28) {
                                    if (!(key11 === 'ignore')) {
                                      validate450.errors = [
                                        {
                                          instancePath: instancePath + '/drift',
                                          schemaPath: '#/properties/drift/additionalProperties',
                                          keyword: 'additionalProperties',
                                          params: { additionalProperty: key11 },
                                        },
                                      ];
                                      return false;
                                      break;
                                    }
                                  }
                                  if (_errs79 === errors) {
                                    if (data28.ignore !== undefined) {
                                      let data29 = data28.ignore;
                                      const _errs80 = errors;
                                      if (errors === _errs80) {
                                        if (Array.isArray(data29)) {
                                          var valid17 = true;
                                          const len3 = data29.length;
                                          for (let i3 = 0; i3 < len3; i3++) {
                                            let data30 = data29[i3];
                                            const _errs82 = errors;
                                            if (errors === _errs82) {
                                              if (
                                                data30 &&
                                                typeof data30 == 'object' &&
                                                !Array.isArray(data30)
                                              ) {
                                                let missing4;
                                                if (
                                                  (data30.address === undefined && (missing4 = 'address')) ||
                                                  (data30.path === undefined && (missing4 = 'path')) ||
                                                  (data30.until === undefined && (missing4 = 'until')) ||
                                                  (data30.reason === undefined && (missing4 = 'reason'))
                                                ) {
                                                  validate450.errors = [
                                                    {
                                                      instancePath: instancePath + '/drift/ignore/' + i3,
                                                      schemaPath:
                                                        '#/properties/drift/properties/ignore/items/required',
                                                      keyword: 'required',
                                                      params: { missingProperty: missing4 },
                                                    },
                                                  ];
                                                  return false;
                                                } else {
                                                  const _errs84 = errors;
                                                  for (const key12 in data30) {
                                                    if (!(
                                                      key12 === 'address' ||
                                                      key12 === 'path' ||
                                                      key12 === 'until' ||
                                                      key12 === 'reason'
                                                    )) {
                                                      validate450.errors = [
                                                        {
                                                          instancePath: instancePath + '/drift/ignore/' + i3,
                                                          schemaPath:
                                                            '#/properties/drift/properties/ignore/items/additionalProperties',
                                                          keyword: 'additionalProperties',
                                                          params: { additionalProperty: key12 },
                                                        },
                                                      ];
                                                      return false;
                                                      break;
                                                    }
                                                  }
                                                  if (_errs84 === errors) {
                                                    if (data30.address !== undefined) {
                                                      const _errs85 = errors;
                                                      if (
                                                        !validate461(data30.address, {
                                                          instancePath:
                                                            instancePath + '/drift/ignore/' + i3 + '/address',
                                                          parentData: data30,
                                                          parentDataProperty: 'address',
                                                          rootData,
                                                        })
                                                      ) {
                                                        vErrors =
                                                          vErrors === null
                                                            ? validate461.errors
                                                            : vErrors.concat(validate461.errors);
                                                        errors = vErrors.length;
                                                      }
                                                      var valid18 = _errs85 === errors;
                                                    } else {
                                                      var valid18 = true;
                                                    }
                                                    if (valid18) {
                                                      if (data30.path !== undefined) {
                                                        let data32 = data30.path;
                                                        const _errs86 = errors;
                                                        if (errors === _errs86) {
                                                          if (typeof data32 === 'string') {
                                                            if (data32.length < 1) {
                                                              validate450.errors = [
                                                                {
                                                                  instancePath:
                                                                    instancePath +
                                                                    '/drift/ignore/' +
                                                                    i3 +
                                                                    '/path',
                                                                  schemaPath:
                                                                    '#/properties/drift/properties/ignore/items/properties/path/minLength',
                                                                  keyword: 'minLength',
                                                                  params: { limit: 1 },
                                                                },
                                                              ];
                                                              return false;
                                                            }
                                                          } else {
                                                            validate450.errors = [
                                                              {
                                                                instancePath:
                                                                  instancePath +
                                                                  '/drift/ignore/' +
                                                                  i3 +
                                                                  '/path',
                                                                schemaPath:
                                                                  '#/properties/drift/properties/ignore/items/properties/path/type',
                                                                keyword: 'type',
                                                                params: { type: 'string' },
                                                              },
                                                            ];
                                                            return false;
                                                          }
                                                        }
                                                        var valid18 = _errs86 === errors;
                                                      } else {
                                                        var valid18 = true;
                                                      }
                                                      if (valid18) {
                                                        if (data30.until !== undefined) {
                                                          const _errs88 = errors;
                                                          if (
                                                            !validate464(data30.until, {
                                                              instancePath:
                                                                instancePath +
                                                                '/drift/ignore/' +
                                                                i3 +
                                                                '/until',
                                                              parentData: data30,
                                                              parentDataProperty: 'until',
                                                              rootData,
                                                            })
                                                          ) {
                                                            vErrors =
                                                              vErrors === null
                                                                ? validate464.errors
                                                                : vErrors.concat(validate464.errors);
                                                            errors = vErrors.length;
                                                          }
                                                          var valid18 = _errs88 === errors;
                                                        } else {
                                                          var valid18 = true;
                                                        }
                                                        if (valid18) {
                                                          if (data30.reason !== undefined) {
                                                            let data34 = data30.reason;
                                                            const _errs89 = errors;
                                                            if (errors === _errs89) {
                                                              if (typeof data34 === 'string') {
                                                                if (data34.length < 1) {
                                                                  validate450.errors = [
                                                                    {
                                                                      instancePath:
                                                                        instancePath +
                                                                        '/drift/ignore/' +
                                                                        i3 +
                                                                        '/reason',
                                                                      schemaPath:
                                                                        '#/properties/drift/properties/ignore/items/properties/reason/minLength',
                                                                      keyword: 'minLength',
                                                                      params: { limit: 1 },
                                                                    },
                                                                  ];
                                                                  return false;
                                                                }
                                                              } else {
                                                                validate450.errors = [
                                                                  {
                                                                    instancePath:
                                                                      instancePath +
                                                                      '/drift/ignore/' +
                                                                      i3 +
                                                                      '/reason',
                                                                    schemaPath:
                                                                      '#/properties/drift/properties/ignore/items/properties/reason/type',
                                                                    keyword: 'type',
                                                                    params: { type: 'string' },
                                                                  },
                                                                ];
                                                                return false;
                                                              }
                                                            }
                                                            var valid18 = _errs89 === errors;
                                                          } else {
                                                            var valid18 = true;
                                                          }
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate450.errors = [
                                                  {
                                                    instancePath: instancePath + '/drift/ignore/' + i3,
                                                    schemaPath:
                                                      '#/properties/drift/properties/ignore/items/type',
                                                    keyword: 'type',
                                                    params: { type: 'object' },
                                                  },
                                                ];
                                                return false;
                                              }
                                            }
                                            var valid17 = _errs82 === errors;
                                            if (!valid17) {
                                              break;
                                            }
                                          }
                                        } else {
                                          validate450.errors = [
                                            {
                                              instancePath: instancePath + '/drift/ignore',
                                              schemaPath: '#/properties/drift/properties/ignore/type',
                                              keyword: 'type',
                                              params: { type: 'array' },
                                            },
                                          ];
                                          return false;
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate450.errors = [
                                    {
                                      instancePath: instancePath + '/drift',
                                      schemaPath: '#/properties/drift/type',
                                      keyword: 'type',
                                      params: { type: 'object' },
                                    },
                                  ];
                                  return false;
                                }
                              }
                              var valid0 = _errs77 === errors;
                            } else {
                              var valid0 = true;
                            }
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    } else {
      validate450.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate450.errors = vErrors;
  return errors === 0;
}
function validate447(data, { instancePath = '', parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null;
  let errors = 0;
  if (errors === 0) {
    if (data && typeof data == 'object' && !Array.isArray(data)) {
      let missing0;
      if (
        (data.apiVersion === undefined && (missing0 = 'apiVersion')) ||
        (data.kind === undefined && (missing0 = 'kind')) ||
        (data.metadata === undefined && (missing0 = 'metadata')) ||
        (data.spec === undefined && (missing0 = 'spec'))
      ) {
        validate447.errors = [
          {
            instancePath,
            schemaPath: '#/required',
            keyword: 'required',
            params: { missingProperty: missing0 },
          },
        ];
        return false;
      } else {
        const _errs1 = errors;
        for (const key0 in data) {
          if (!(key0 === 'apiVersion' || key0 === 'kind' || key0 === 'metadata' || key0 === 'spec')) {
            validate447.errors = [
              {
                instancePath,
                schemaPath: '#/additionalProperties',
                keyword: 'additionalProperties',
                params: { additionalProperty: key0 },
              },
            ];
            return false;
            break;
          }
        }
        if (_errs1 === errors) {
          if (data.apiVersion !== undefined) {
            const _errs2 = errors;
            if ('callwright/v1' !== data.apiVersion) {
              validate447.errors = [
                {
                  instancePath: instancePath + '/apiVersion',
                  schemaPath: '#/properties/apiVersion/const',
                  keyword: 'const',
                  params: { allowedValue: 'callwright/v1' },
                },
              ];
              return false;
            }
            var valid0 = _errs2 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.kind !== undefined) {
              const _errs3 = errors;
              if ('Project' !== data.kind) {
                validate447.errors = [
                  {
                    instancePath: instancePath + '/kind',
                    schemaPath: '#/properties/kind/const',
                    keyword: 'const',
                    params: { allowedValue: 'Project' },
                  },
                ];
                return false;
              }
              var valid0 = _errs3 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.metadata !== undefined) {
                let data2 = data.metadata;
                const _errs4 = errors;
                if (errors === _errs4) {
                  if (data2 && typeof data2 == 'object' && !Array.isArray(data2)) {
                    let missing1;
                    if (data2.name === undefined && (missing1 = 'name')) {
                      validate447.errors = [
                        {
                          instancePath: instancePath + '/metadata',
                          schemaPath: '#/properties/metadata/required',
                          keyword: 'required',
                          params: { missingProperty: missing1 },
                        },
                      ];
                      return false;
                    } else {
                      const _errs6 = errors;
                      for (const key1 in data2) {
                        if (!(key1 === 'name')) {
                          validate447.errors = [
                            {
                              instancePath: instancePath + '/metadata',
                              schemaPath: '#/properties/metadata/additionalProperties',
                              keyword: 'additionalProperties',
                              params: { additionalProperty: key1 },
                            },
                          ];
                          return false;
                          break;
                        }
                      }
                      if (_errs6 === errors) {
                        if (data2.name !== undefined) {
                          if (
                            !validate448(data2.name, {
                              instancePath: instancePath + '/metadata/name',
                              parentData: data2,
                              parentDataProperty: 'name',
                              rootData,
                            })
                          ) {
                            vErrors =
                              vErrors === null ? validate448.errors : vErrors.concat(validate448.errors);
                            errors = vErrors.length;
                          }
                        }
                      }
                    }
                  } else {
                    validate447.errors = [
                      {
                        instancePath: instancePath + '/metadata',
                        schemaPath: '#/properties/metadata/type',
                        keyword: 'type',
                        params: { type: 'object' },
                      },
                    ];
                    return false;
                  }
                }
                var valid0 = _errs4 === errors;
              } else {
                var valid0 = true;
              }
              if (valid0) {
                if (data.spec !== undefined) {
                  const _errs8 = errors;
                  if (
                    !validate450(data.spec, {
                      instancePath: instancePath + '/spec',
                      parentData: data,
                      parentDataProperty: 'spec',
                      rootData,
                    })
                  ) {
                    vErrors = vErrors === null ? validate450.errors : vErrors.concat(validate450.errors);
                    errors = vErrors.length;
                  }
                  var valid0 = _errs8 === errors;
                } else {
                  var valid0 = true;
                }
              }
            }
          }
        }
      }
    } else {
      validate447.errors = [
        { instancePath, schemaPath: '#/type', keyword: 'type', params: { type: 'object' } },
      ];
      return false;
    }
  }
  validate447.errors = vErrors;
  return errors === 0;
}
export const checkOrg = validate453;
