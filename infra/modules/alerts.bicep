// Who is told when reminders do not arrive or the server cannot work. Both look at the metrics that the server sends.
import { tags as tagsOf } from 'types.bicep'

param name string
param location string
param tags tagsOf
param workspaceId string

@description('Where logs stop for the day, in gigabytes.')
param logCapGb int

@description('Where alerts are sent. Empty: they are seen in the portal only.')
param email string

var receivers = empty(email)
  ? []
  : [
      {
        name: 'operators'
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]

// The table comes with the first metric, which no server has sent when this is deployed first: until then it is an empty one.
var appMetrics = 'union isfuzzy=true AppMetrics, (datatable(TimeGenerated: datetime, Name: string, Sum: real, Properties: dynamic) [])'

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'medskapa'
    enabled: true
    emailReceivers: receivers
  }
}

// An uncertain reminder is never sent again by itself, and someone who cannot be reached is not reminded.
resource deliveries 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'deliveries-${name}'
  location: location
  tags: tags
  properties: {
    displayName: 'Reminders that did not arrive'
    description: 'node dist/cli.js deliveries --week … lists them with their reasons.'
    severity: 2
    enabled: true
    scopes: [
      workspaceId
    ]
    skipQueryValidation: true
    evaluationFrequency: 'PT1H'
    windowSize: 'PT1H'
    criteria: {
      allOf: [
        {
          query: '${appMetrics} | where Name == "medskapa.deliveries" | where tostring(Properties.outcome) in ("uncertain", "unreachable")'
          metricMeasureColumn: 'Sum'
          timeAggregation: 'Total'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: {
      actionGroups: [
        operators.id
      ]
    }
  }
}

// Ready is 1 while storage answers. No value at all means that no instance runs, or that none can send.
resource readiness 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = {
  name: 'readiness-${name}'
  location: location
  tags: tags
  properties: {
    displayName: 'The server is not ready'
    description: 'Storage does not answer, no instance runs, or logs have reached their cap of ${logCapGb} GB for the day, so that nothing is heard. docs/incidents.md says what to look at.'
    severity: 1
    enabled: true
    scopes: [
      workspaceId
    ]
    skipQueryValidation: true
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [
        {
          query: '${appMetrics} | where Name == "medskapa.ready" | summarize Ready = countif(Sum >= 1) | where Ready == 0'
          timeAggregation: 'Count'
          operator: 'GreaterThan'
          threshold: 0
        }
      ]
    }
    actions: {
      actionGroups: [
        operators.id
      ]
    }
  }
}
