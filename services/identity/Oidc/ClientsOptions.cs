using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Identity.Oidc;

/// <summary>Section <c>Portal</c>: the portal's secret, the same that the portal itself is given.</summary>
internal sealed class PortalClientOptions
{
    [Required, MinLength(16)] public string ClientSecret { get; set; } = "";
}

/// <summary>Section <c>Clients</c>: who else may ask for tokens.</summary>
internal sealed class ClientsOptions : IValidatableObject
{
    /// <summary>Registers the public client that plays the demonstration's story. Never in production.</summary>
    public bool Story { get; set; }

    public IReadOnlyList<MachineClient> Machines { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => Machines
        .Where(machine => machine.Id.Length == 0 || machine.Id is Clients.Portal or Clients.Story || machine.Secret.Length < 32 || machine.Scopes.Except(Scopes.Services, StringComparer.Ordinal).Any())
        .Select(machine => new ValidationResult($"Clients:Machines: '{machine.Id}' needs an id of its own, a secret of 32 characters, and scopes among {string.Join(", ", Scopes.Services)}."));
}

/// <summary>A system of the town that asks for tokens in its own name.</summary>
internal sealed class MachineClient
{
    public string Id { get; set; } = "";
    public string Secret { get; set; } = "";
    public IReadOnlyList<string> Scopes { get; set; } = [];
}
