using System.ComponentModel.DataAnnotations;
using System.Net;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Gateway;

/// <summary>The settings of the gateway beside its routes, read once and validated at start.</summary>
internal sealed class GatewayOptions : IValidatableObject
{
    /// <summary>Networks (CIDR) of the proxies in front of the gateway. Their X-Forwarded-* headers are trusted, and no others.</summary>
    public string[] KnownProxies { get; set; } = [];

    /// <summary>
    /// The origins (scheme, host and port) of web applications of others, whose scripts may call the API and the token endpoints.
    /// </summary>
    public string[] AppOrigins { get; set; } = [];

    /// <summary>For requests with an access token, per subject.</summary>
    [ValidateObjectMembers] public RateLimitOptions BySubject { get; set; } = new() { Burst = 600, PerSecond = 20 };

    /// <summary>For all other requests, per address: a school or a town hall can share one.</summary>
    [ValidateObjectMembers] public RateLimitOptions ByAddress { get; set; } = new() { Burst = 3000, PerSecond = 100 };

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var network in KnownProxies.Where(network => !IPNetwork.TryParse(network, out _)))
            yield return new ValidationResult($"'{network}' is not a network such as 10.0.0.0/8.", [nameof(KnownProxies)]);
        foreach (var origin in AppOrigins.Where(origin => !IsOrigin(origin)))
            yield return new ValidationResult($"'{origin}' is not an origin such as https://app.example.", [nameof(AppOrigins)]);
    }

    /// <summary>Exact, without a path: "*" is none.</summary>
    private static bool IsOrigin(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
        && uri.GetLeftPart(UriPartial.Authority) == text;
}

/// <summary>A token bucket: its size, and how many requests it regains per second.</summary>
internal sealed class RateLimitOptions
{
    [Range(1, int.MaxValue)] public int Burst { get; set; }
    [Range(1, int.MaxValue)] public int PerSecond { get; set; }
}

[OptionsValidator]
internal sealed partial class GatewayOptionsValidator : IValidateOptions<GatewayOptions>;
