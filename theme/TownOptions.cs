using System.ComponentModel.DataAnnotations;

namespace EspaceFamille.Theme;

/// <summary>
/// Section <c>Town</c>: who the town is and how it is reached, by the names that the mails' settings have as well.
/// Pages leave out what is not given.
/// </summary>
internal sealed class TownOptions
{
    /// <summary>At the head of each page, such as "Ville de Tarnos".</summary>
    [Required] public string Name { get; set; } = "Ville de Tarnos";

    /// <summary>The service in charge of requests, such as "Service Enfance et Éducation".</summary>
    public string? Service { get; set; }

    public string? Address { get; set; }

    public string? Telephone { get; set; }

    [EmailAddress] public string? Email { get; set; }

    /// <summary>The town's main site, which the footer leads back to.</summary>
    public Uri? Website { get; set; }

    /// <summary>Stands where the logo would.</summary>
    public char Initial => Name.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1][0];
}
