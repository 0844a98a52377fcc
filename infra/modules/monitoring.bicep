// Where logs and metrics go. A daily cap, so that a fault can't run up a bill.
param name string
param location string
param tags object
param insightsName string
param retentionDays int

@description('Object id of the identity that sends metrics.')
param principalId string

// Monitoring Metrics Publisher, with the id it has in every tenant.
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    sku: {
      name: 'PerGB2018'
    }
    retentionInDays: retentionDays
    workspaceCapping: {
      dailyQuotaGb: 1
    }
    features: {
      disableLocalAuth: true
    }
  }
}

// Nobody sends anything here with a key: local authentication is off, so what the server is given to find it opens nothing.
resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

resource metricsAccess 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, principalId, metricsPublisher)
  scope: insights
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
  }
}

output workspaceId string = workspace.id
output insights string = insights.properties.ConnectionString
