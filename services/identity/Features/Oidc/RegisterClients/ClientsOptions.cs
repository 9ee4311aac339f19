using System.ComponentModel.DataAnnotations;
using EspaceFamille.Platform;
using Microsoft.Extensions.Options;

namespace EspaceFamille.Identity.Features.Oidc.RegisterClients;

/// <summary>Section <c>Portal</c>: the portal's client secret, the same as in the portal's own configuration, and its address.</summary>
internal sealed class PortalClientOptions
{
    [Required, MinLength(16)] public string ClientSecret { get; set; } = "";

    /// <summary>
    /// Where this service reaches the portal directly, to end its sessions. Without it they end within the life of an access token.
    /// </summary>
    [HttpAddress] public Uri? InternalAddress { get; set; }
}

/// <summary>Section <c>Clients</c>: the other clients that may request tokens.</summary>
internal sealed class ClientsOptions : IValidatableObject
{
    private const int MinSecretLength = 32;

    /// <summary>Registers the public client of the demonstration's story. Never in production.</summary>
    public bool Story { get; set; }

    public IReadOnlyList<MachineClient> Machines { get; set; } = [];

    /// <summary>Front ends and applications of others, which people allow on a page of consent.</summary>
    public IReadOnlyList<ForeignApp> Apps { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Machines
        .Where(machine => IsReserved(machine.Id) || machine.Secret.Length < MinSecretLength
            || machine.Scopes.Except(ServiceScopes.All, StringComparer.Ordinal).Any())
        .Select(machine => new ValidationResult(
            $"Clients:Machines: '{machine.Id}' requires an id of its own, a secret of {MinSecretLength} characters, "
            + $"and scopes among {string.Join(", ", ServiceScopes.All)}."))
        .Concat(Apps.Where(app => IsReserved(app.Id)).Select(app => new ValidationResult($"Clients:Apps: '{app.Id}' is no id of its own.")))
        .Concat(Apps.SelectMany(app => app.Faults(MinSecretLength)))
        .Concat(Machines.Select(machine => machine.Id).Concat(Apps.Select(app => app.Id)).GroupBy(id => id, StringComparer.Ordinal)
            .Where(ids => ids.Count() > 1).Select(ids => new ValidationResult($"Clients: the id '{ids.Key}' is used twice.")));

    private static bool IsReserved(string id) => id is "" or ClientDescriptors.Portal or ClientDescriptors.Story;
}

[OptionsValidator]
internal sealed partial class PortalClientOptionsValidator : IValidateOptions<PortalClientOptions>;

[OptionsValidator]
internal sealed partial class ClientsOptionsValidator : IValidateOptions<ClientsOptions>;

/// <summary>A system of the town that requests tokens in its own name.</summary>
internal sealed class MachineClient
{
    public string Id { get; set; } = "";
    public string Secret { get; set; } = "";
    public IReadOnlyList<string> Scopes { get; set; } = [];
}
