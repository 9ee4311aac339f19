using System.ComponentModel.DataAnnotations;
using System.Net;

namespace EspaceFamille.Gateway;

/// <summary>What an operator may set beside the routes.</summary>
internal sealed class GatewayOptions : IValidatableObject
{
    /// <summary>Networks (CIDR) of the proxies in front, whose X-Forwarded-* headers are believed. Nobody else's are.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>The port on which the gateway's own figures (/metrics) are answered; nowhere when it is not set.</summary>
    public int? ManagementPort { get; set; }

    /// <summary>For requests that carry an access token, by its subject.</summary>
    public RateLimit BySubject { get; set; } = new() { Burst = 600, PerSecond = 20 };

    /// <summary>For all others, by address: a school or a town hall may stand behind one.</summary>
    public RateLimit ByAddress { get; set; } = new() { Burst = 3000, PerSecond = 100 };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var network in KnownProxies.Where(network => !IPNetwork.TryParse(network, out _)))
            yield return new ValidationResult($"'{network}' is not a network such as 10.0.0.0/8.", [nameof(KnownProxies)]);
        if (BySubject is not { Burst: > 0, PerSecond: > 0 } || ByAddress is not { Burst: > 0, PerSecond: > 0 })
            yield return new ValidationResult("Burst and PerSecond must be above zero.", [nameof(BySubject), nameof(ByAddress)]);
    }
}

/// <summary>So many requests at once, and then so many each second.</summary>
internal sealed class RateLimit
{
    public int Burst { get; set; }
    public int PerSecond { get; set; }
}
