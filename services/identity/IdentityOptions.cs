using System.ComponentModel.DataAnnotations;
using System.Net;
using EspaceFamille.Identity.Domain.AccessKeys;
using EspaceFamille.Identity.Domain.Passwords;
using EspaceFamille.Identity.Domain.SignIn;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity;

/// <summary>Section <c>Identity</c>: the service's own secrets, the trusted proxies and the limits per address.</summary>
internal sealed class IdentityOptions : IValidatableObject
{
    /// <summary>A folder where missing keys are created, on one machine. Not for production: provide the files there.</summary>
    public string? DevelopmentKeys { get; set; }

    /// <summary>RSA private keys (PEM, or PFX without password). The first one signs; the others only verify.</summary>
    public IReadOnlyList<string> SigningKeyFiles { get; set; } = [];

    /// <summary>RSA private keys (PEM or PFX) for codes and refresh tokens. The first one encrypts; the others only decrypt.</summary>
    public IReadOnlyList<string> EncryptionKeyFiles { get; set; } = [];

    /// <summary>32 random bytes in base64, the key of the hashes of typed user names and of access keys.</summary>
    public string? PepperFile { get; set; }

    /// <summary>Networks (CIDR) of the gateway, whose X-Forwarded-For is trusted. Loopback always is.</summary>
    public IReadOnlyList<string> TrustedProxies { get; set; } = [];

    /// <summary>Whether <c>open-accounts</c> may open accounts with drawn credentials. Never in production.</summary>
    public bool TrialAccounts { get; set; }

    /// <summary>Failed attempts per minute that one address (one /64 for IPv6) may make.</summary>
    [Range(1, 10_000)] public int FailuresPerAddressAndMinute { get; set; } = 20;

    /// <summary>The same for one address in a network of the town.</summary>
    [Range(1, 10_000)] public int FailuresPerTownAddressAndMinute { get; set; } = 200;

    /// <summary>Failed attempts per minute that one IPv6 prefix of 48 bits may make.</summary>
    [Range(1, 10_000)] public int FailuresPerPrefixAndMinute { get; set; } = 60;

    /// <summary>Failed attempts per minute of all addresses, above which an unknown browser answers the security check.</summary>
    [Range(1, 1_000_000)] public int FailuresPerMinute { get; set; } = 300;

    /// <summary>Networks (CIDR) of the town, whose offices and libraries share addresses.</summary>
    public IReadOnlyList<string> TownNetworks { get; set; } = [];

    internal AddressLimits AddressLimits => new(
        FailuresPerAddressAndMinute, FailuresPerTownAddressAndMinute, FailuresPerPrefixAndMinute, FailuresPerMinute,
        [.. TownNetworks.Select(IPNetwork.Parse)]);

    /// <summary>Days from the creation of an access key on during which it can be used.</summary>
    [Range(1, 1_000)] public int KeyDays { get; set; } = 180;

    /// <summary>How strong families' new passwords must be; those of staff always follow the CNIL's recommendation.</summary>
    public PasswordProfile FamilyPasswords { get; set; }

    internal TimeSpan KeyLifetime => TimeSpan.FromDays(KeyDays);

    /// <summary>The services of the town that have a key on letters; "Espace Citoyens Enfance" where none is listed.</summary>
    public IList<KeyServiceSetting> KeyServices { get; init; } = [];

    internal IReadOnlyList<KeyService> KeyServiceList => KeyServices.Count == 0
        ? [KeyService.Childhood]
        : [.. KeyServices.Select(service => new KeyService(service.Code, service.Name))];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (DevelopmentKeys is null && (SigningKeyFiles.Count == 0 || EncryptionKeyFiles.Count == 0 || PepperFile is null))
            yield return new("Identity: SigningKeyFiles, EncryptionKeyFiles and PepperFile are required, or DevelopmentKeys.");
        string?[] files = [.. SigningKeyFiles, .. EncryptionKeyFiles, PepperFile];
        foreach (var file in files.Where(file => file is not null && !File.Exists(file)))
            yield return new($"Identity: the key file {file} does not exist.");
        foreach (var service in KeyServices.Where(service => service.Code.Length == 0 || !service.Code.All(IsCodeLetter)))
            yield return new($"Identity:KeyServices: '{service.Code}' is not a code of small letters, digits and hyphens.");
        foreach (var service in KeyServices.Where(service => string.IsNullOrWhiteSpace(service.Name)))
            yield return new($"Identity:KeyServices: the service {service.Code} has no name.");
        foreach (var network in TrustedProxies.Where(network => !IPNetwork.TryParse(network, out _)))
            yield return new($"Identity:TrustedProxies: {network} is not a network like 10.0.0.0/8.");
        foreach (var network in TownNetworks.Where(network => !IPNetwork.TryParse(network, out _)))
            yield return new($"Identity:TownNetworks: {network} is not a network like 192.0.2.0/24.");
    }

    private static bool IsCodeLetter(char letter) => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-';
}

/// <summary>A service of the town as it is configured; see <see cref="KeyService"/>.</summary>
internal sealed class KeyServiceSetting
{
    /// <summary>Never changed: links and keys are stored under it.</summary>
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";
}

[OptionsValidator]
internal sealed partial class IdentityOptionsValidator : IValidateOptions<IdentityOptions>;
