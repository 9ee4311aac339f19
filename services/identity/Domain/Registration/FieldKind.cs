namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>What a field may contain.</summary>
internal enum FieldKind
{
    /// <summary>Letters, spaces, hyphens, apostrophes and dots.</summary>
    Name,

    /// <summary>Letters, digits and punctuation on one line.</summary>
    Line,

    /// <summary>5 digits in France; a line elsewhere.</summary>
    PostCode,
    Telephone,
    Email,
    UserName,
    Title,
    Preferred,
}
