namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>What a person states at the opening of an account beside the contact facts. Everything is optional.</summary>
internal sealed record PersonalDetails
{
    public string? BirthName { get; init; }
    public string? BirthCountry { get; init; }
    public string? BirthDepartment { get; init; }
    public string? BirthTown { get; init; }

    /// <summary>The address in lines, as it is printed on a letter.</summary>
    public string? Address { get; init; }
    public PreferredMeans Preferred { get; init; }
}

/// <summary>How the person prefers to be reached. Messages about the account always go by mail.</summary>
internal enum PreferredMeans
{
    Email,
    Telephone,
    Letter,
}
