using System.ComponentModel.DataAnnotations;
using System.Net;

namespace EspaceFamille.Identity;

/// <summary>Section <c>Identity</c>: the service's own secrets, and whom it believes about addresses.</summary>
internal sealed class IdentityServiceOptions : IValidatableObject
{
    /// <summary>A folder where missing keys are made and kept, for one machine. In production, leave it out and give the files.</summary>
    public string? DevelopmentKeys { get; set; }

    /// <summary>RSA private keys (PEM, or PFX without password). The first one signs; the others still verify while they are rotated out.</summary>
    public IReadOnlyList<string> SigningKeyFiles { get; set; } = [];

    /// <summary>RSA private keys (PEM or PFX) for codes and refresh tokens, which only this service reads. The first one encrypts.</summary>
    public IReadOnlyList<string> EncryptionKeyFiles { get; set; } = [];

    /// <summary>32 random bytes in base64, mixed into the hashes of typed logins and of access keys.</summary>
    public string? PepperFile { get; set; }

    /// <summary>Networks (CIDR) of the gateway, whose X-Forwarded-For is believed. Loopback always is.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>Failed tries that one address (one /64 for IPv6) may make within a minute.</summary>
    [Range(1, 10_000)] public int FailuresPerAddressAndMinute { get; set; } = 20;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DevelopmentKeys is null && (SigningKeyFiles.Count == 0 || EncryptionKeyFiles.Count == 0 || PepperFile is null))
            yield return new("Identity:SigningKeyFiles, EncryptionKeyFiles and PepperFile are needed, or Identity:DevelopmentKeys on one machine.");
        foreach (var file in SigningKeyFiles.Concat(EncryptionKeyFiles).Append(PepperFile).Where(file => file is not null && !File.Exists(file)))
            yield return new($"Identity: the key file {file} does not exist.");
        foreach (var network in TrustedProxies.Where(network => !IPNetwork.TryParse(network, out _)))
            yield return new($"Identity:TrustedProxies: {network} is not a network like 10.0.0.0/8.");
    }
}
