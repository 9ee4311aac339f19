using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Partners.Features.Provisioning;

/// <summary>What the host that serves must not have; commands do not read it.</summary>
internal sealed class ServingOptions : IValidatableObject
{
    /// <inheritdoc cref="PartnersOptions.ManagementUri"/>
    public Uri? ManagementUri { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ManagementUri is not null)
            yield return new(
                "Partners:ManagementUri must not be set here: a host that answers requests has no administrator of the broker. "
                + "Set it for the command provision alone");
    }
}
