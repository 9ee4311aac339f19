using EspaceFamille.Chart.Tests.Rendering;
using Xunit;

namespace EspaceFamille.Chart.Tests;

/// <summary>An invalid value is rejected before anything is installed, and the error names it.</summary>
public sealed class RefusalTests
{
    [SkippableTheory]
    [InlineData("publicAdress=https://famille.example", "publicAdress")]
    [InlineData("publicAddress=famille.example", "publicAddress")]
    [InlineData("publicAddress=https://famille.example/", "publicAddress")]
    [InlineData("image.tag=latest", "tag")]
    [InlineData("image.digests.identity=sha256:123", "digests")]
    [InlineData("image.pullPolicy=Sometimes", "pullPolicy")]
    [InlineData("town.email=nobody", "email")]
    [InlineData("town.theme.townColour=blue", "townColour")]
    [InlineData("secrets.mongodb=", "mongodb")]
    [InlineData("secrets.identity=Not A Name", "identity")]
    [InlineData("smtp.port=70000", "port")]
    [InlineData("smtp.security=Maybe", "security")]
    [InlineData("clamd.enabled=sometimes", "enabled")]
    [InlineData("defaults.replicas=0", "replicas")]
    [InlineData("gateway.replicas=two", "replicas")]
    [InlineData("portal.resources.limits.memory=much", "memory")]
    [InlineData("gateway.resource.limits.memory=1Gi", "resource")]
    [InlineData("trial.database=sqlite", "database")]
    [InlineData("autoscaling.maxReplicas=0", "maxReplicas")]
    [InlineData("observability.otlp.protocol=carrier-pigeon", "protocol")]
    [InlineData("mongodb.ports=27017", "ports")]
    [InlineData("receiptKeyIds=null", "receiptKeyIds")]
    public void Value_ThatCannotBeRight_IsRefusedByName(string change, string key)
    {
        var refusal = Renders.Template("production", change);
        Assert.True(refusal.Code != 0, $"{change} was rendered.");
        Assert.Contains(key, refusal.Error, StringComparison.Ordinal);
    }

    /// <summary>Each value is valid, but not in combination.</summary>
    [SkippableTheory]
    [InlineData("autoscaling.minReplicas=9", "autoscaling.maxReplicas=3", "minReplicas is above maxReplicas")]
    [InlineData("clamd.enabled=true", "clamd.host=", "clamd.host")]
    [InlineData("clamd.enabled=false", "clamd.acceptedWithout=", "clamd.acceptedWithout")]
    [InlineData("ingress.enabled=true", "gatewayApi.enabled=true", "ingress and gatewayApi")]
    [InlineData("gatewayApi.enabled=true", "ingress.enabled=false", "gatewayApi.parentRefs")]
    [InlineData("ingress.enabled=true", "gateway.knownProxies=null", "gateway.knownProxies")]
    [InlineData("gateway.shutdown.drainSeconds=90", "gateway.shutdown.graceSeconds=40", "gateway.shutdown")]
    [InlineData("publicAddress=http://famille.example", "trial.enabled=false", "publicAddress")]
    [InlineData("secrets.smtp=courriel", "smtp.security=None", "smtp.security")]
    [InlineData("migrations.enabled=true", "rabbitmq.managementPort=0", "rabbitmq.managementPort")]
    [InlineData("portal.extraEnv.RabbitMq__ManagementUri=hunter", "portal.replicas=2", "RabbitMq__ManagementUri")]
    [InlineData("partners.brokerService.enabled=true", "trial.enabled=false", "partners.brokerService: only the trial's")]
    [InlineData("partners.brokerService.enabled=true", "trial.enabled=true", "partners.brokerService.tlsSecret")]
    [InlineData("partners.extraEnv.Partners__BrokerUri=hunter", "partners.replicas=2", "Partners__BrokerUri")]
    [InlineData("portal.extraEnv.Portal__ClientSecret=hunter", "portal.replicas=2", "Portal__ClientSecret")]
    public void Values_ThatContradictEachOther_AreRefusedByName(string one, string other, string key)
    {
        var refusal = Renders.Template("production", one, other);
        Assert.True(refusal.Code != 0, $"{one} with {other} was rendered.");
        Assert.Contains(key, refusal.Error, StringComparison.Ordinal);
    }
}
