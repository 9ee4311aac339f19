namespace EspaceFamille.Identity.Domain.ContactFacts;

/// <summary>The journal entries about decisions of differences.</summary>
internal static class DifferenceJournal
{
    public const string KeepOurs = "keepOwnFact";
    public const string TakeFiles = "takeFactOfFiles";

    /// <summary>The kinds of subject: a fact of a household, or of an account.</summary>
    public const string HouseholdFact = "householdFact";
    public const string AccountFact = "accountFact";
}
