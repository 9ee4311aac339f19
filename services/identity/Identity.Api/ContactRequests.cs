namespace EspaceFamille.Identity.Api;

/// <summary>The telephones of an adult from now on; an empty text removes one.</summary>
/// <param name="Telephone" example="05 59 64 00 02">As people write it; with + and the country's code outside France.</param>
/// <param name="Mobile" example="06 39 98 00 02">As <paramref name="Telephone"/>; a French number is one of a mobile telephone.</param>
public sealed record ChangeTelephonesRequest(string? Telephone, string? Mobile)
{
    /// <summary>As people write it; with + and the country's code outside France.</summary>
    /// <example>05 59 64 00 03</example>
    public string? Fax { get; init; }

    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}

/// <summary>A change of the household's postal address, which an agent accepts or refuses.</summary>
/// <param name="AddressLine" example="16 boulevard Jacques Duclos">Number and street, at most 100 characters.</param>
/// <param name="Complement" example="Bâtiment B">Building, staircase, flat, at most 100 characters; null where there is none.</param>
/// <param name="PostCode" example="40220">Five digits.</param>
/// <param name="Town" example="Tarnos">At most 60 characters.</param>
/// <param name="DocumentIds">Uploaded supporting documents, at most 10; none where none is asked for.</param>
public sealed record RequestAddressChangeRequest(
    string? AddressLine, string? Complement, string? PostCode, string? Town, IReadOnlyList<string>? DocumentIds)
{
    /// <summary>The child whose own address changes; null for the household's.</summary>
    public string? ChildId { get; init; }

    /// <summary>Required from an agent, refused from a family.</summary>
    public OnBehalf? OnBehalf { get; init; }
}
