namespace EspaceFamille.Identity.Api;

/// <summary>What an account may review from now on; it replaces what was given before.</summary>
/// <param name="ReviewRights">Null for everything, empty for nothing; at most 60.</param>
public sealed record ChangeReviewRightsRequest(IReadOnlyList<StaffReviewRight>? ReviewRights)
{
    /// <summary>The version that the administrator saw; null to replace whatever is given now.</summary>
    /// <example>3</example>
    public long? Version { get; init; }
}

/// <summary>Somebody whom an administrator invites to an account of staff.</summary>
/// <param name="Title" example="Madame">"Madame" or "Monsieur".</param>
/// <param name="FirstName" example="Miren">First name; at most 80 characters.</param>
/// <param name="LastName" example="ITURBIDE">Last name; at most 80 characters.</param>
/// <param name="Email" example="miren.iturbide@mairie.example">Where the invitation is sent; no other account of staff has it.</param>
/// <param name="Role">Any role but that of families.</param>
public sealed record InviteStaffRequest(string? Title, string? FirstName, string? LastName, string? Email, AccountRole Role)
{
    /// <summary>What the account may review; null for everything, empty for nothing; at most 60.</summary>
    public IReadOnlyList<StaffReviewRight>? ReviewRights { get; init; }
}

/// <summary>The role of an account of staff from now on.</summary>
/// <param name="Role">Any role but that of families.</param>
public sealed record ChangeStaffRoleRequest(AccountRole Role);

/// <summary>The name of an account of staff from now on.</summary>
/// <param name="Title" example="Madame">"Madame" or "Monsieur".</param>
/// <param name="FirstName" example="Miren">First name; at most 80 characters.</param>
/// <param name="LastName" example="ITURBIDE">Last name; at most 80 characters.</param>
public sealed record ChangeStaffNameRequest(string? Title, string? FirstName, string? LastName);

/// <summary>Another mail address of an account of staff.</summary>
/// <param name="Email" example="miren.iturbide@mairie.example">Confirmed from that address; no other account of staff has it.</param>
public sealed record ProposeStaffMailRequest(string? Email);

/// <summary>A household of the person whom an account of staff belongs to.</summary>
/// <param name="Number" example="F001">The household's number in the town's files.</param>
public sealed record AddOwnHouseholdRequest(string Number);
