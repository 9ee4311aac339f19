namespace EspaceFamille.Identity.Domain.Accounts;

/// <summary>The actions of the journal about the factors that owners add and remove.</summary>
internal static class FactorJournal
{
    public const string AddAuthenticator = "addAuthenticator";
    public const string RemoveAuthenticator = "removeAuthenticator";
    public const string DrawRecoveryCodes = "drawRecoveryCodes";
    public const string AddPasskey = "addPasskey";
    public const string RemoveAddedFactors = "removeAddedFactors";
    public const string RequestReset = "requestFactorReset";
    public const string CancelReset = "cancelFactorReset";
    public const string Reset = "resetFactor";
    public const string RemovePasskey = "removePasskey";
}
