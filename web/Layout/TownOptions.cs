using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Web.Layout;

/// <summary>
/// Section <c>Town</c>: the town's name and contact details, under the names that the mails' settings use as well.
/// Pages omit what is not configured.
/// </summary>
public sealed class TownOptions : IValidatableObject
{
    /// <summary>Shown in the header of each page, such as "Ville de Tarnos".</summary>
    [Required] public string Name { get; set; } = "Ville de Tarnos";

    /// <summary>The service in charge of requests, such as "Service Enfance et Éducation".</summary>
    public string? Service { get; set; }

    public string? Address { get; set; }

    public string? Telephone { get; set; }

    [EmailAddress] public string? Email { get; set; }

    /// <summary>The town's main site, linked from the footer.</summary>
    public Uri? Website { get; set; }

    /// <summary>Shown instead of a logo.</summary>
    public char Initial => Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1][0];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Website is { } website && (!website.IsAbsoluteUri || website.Scheme is not ("http" or "https")))
            yield return new("Town:Website must be an absolute address, such as https://www.mairie.example/");
    }
}
