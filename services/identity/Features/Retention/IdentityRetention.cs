using EspaceFamille.Identity.Storage;
using EspaceFamille.Identity.Storage.Accounts;
using EspaceFamille.Identity.Storage.Attempts;
using EspaceFamille.Identity.Storage.Letters;
using EspaceFamille.Identity.Storage.Oidc;
using EspaceFamille.Identity.Storage.Passkeys;
using EspaceFamille.Identity.Storage.Registrations;
using EspaceFamille.Identity.Storage.SecurityChecks;
using EspaceFamille.Identity.Storage.Sessions;
using EspaceFamille.Platform;

namespace EspaceFamille.Identity.Features.Retention;

/// <summary>The classes of this service's data. The journal's are the platform's.</summary>
internal static class IdentityRetention
{
    /// <summary>Accounts, their open link requests, and households with their adults and children.</summary>
    public static readonly RetentionClass Accounts = RetentionClass.Fixed(
        "Accounts", RetentionPeriod.Registration, AccountStore.Collection, HouseholdStore.Collection, LinkRequestStore.Collection);

    /// <summary>Link requests with what the person wrote, from the agent's decision on.</summary>
    public static readonly RetentionClass LinkRequests = new(
        "LinkRequests", RetentionPeriod.Months(12), RetentionPeriod.Months(1), RetentionPeriod.Months(60), LinkRequestStore.Collection);

    /// <summary>Counts of sign-in attempts per user name and per address, as keyed hashes, from the last attempt on.</summary>
    public static readonly RetentionClass SignInAttempts = RetentionClass.Fixed(
        "SignInAttempts", RetentionPeriod.Days(1), LoginAttemptStore.Collection, AddressAttemptStore.Collection) with
    {
        IsRecorded = false,
    };

    /// <summary>
    /// Tokens, authorizations, sessions, tickets, links of mails, security checks and challenges of passkeys, from their end
    /// on.
    /// </summary>
    public static readonly RetentionClass Tokens = RetentionClass.Fixed(
        "Tokens", RetentionPeriod.Days(1), TokenStore.Collection, AuthorizationStore.Collection, SignOutTicketStore.Collection,
        SecretLinkStore.Collection, SecurityChallengeStore.Collection, SessionStore.Collection, PasskeyCeremonyStore.Collection,
        SignOutNoticeStore.Collection) with
    {
        IsRecorded = false,
    };

    /// <summary>Forms of accounts in progress, and accounts that were not activated, from their opening on.</summary>
    public static readonly RetentionClass Registrations = RetentionClass.Fixed(
        "Registrations", RetentionPeriod.Days(2), RegistrationStore.Collection, AccountStore.Collection) with
    {
        IsRecorded = false,
    };

    /// <summary>The register of imports, from each run on: household numbers and user names.</summary>
    public static readonly RetentionClass Imports = new(
        "Imports", RetentionPeriod.Months(24), RetentionPeriod.Months(6), RetentionPeriod.Months(60), ImportRunStore.Collection);

    /// <summary>Access keys of letters, from the end of their validity on. Of each its keyed hash stays with its household.</summary>
    public static readonly RetentionClass EndedKeys = new(
        "EndedKeys", RetentionPeriod.Months(12), RetentionPeriod.Days(30), RetentionPeriod.Months(24), HouseholdStore.Collection);

    /// <summary>
    /// Names, contact facts and details of accounts that their owner or a merger closed, from the closing on. The user name stays reserved.
    /// </summary>
    public static readonly RetentionClass ClosedAccounts = new(
        "ClosedAccounts", RetentionPeriod.Months(12), RetentionPeriod.Months(1), RetentionPeriod.Months(36), AccountStore.Collection);

    /// <summary>Contact facts of children, from the first import on whose files no longer have the child.</summary>
    public static readonly RetentionClass DepartedChildren = new(
        "DepartedChildren", RetentionPeriod.Months(12), RetentionPeriod.Months(1), RetentionPeriod.Months(36), HouseholdStore.Collection);

    /// <summary>Batches of letters and their encrypted files, from the request on.</summary>
    public static readonly RetentionClass Letters = RetentionClass.Fixed(
        "Letters", RetentionPeriod.Days(1), LetterBatchStore.Collection, LetterPartStore.Collection) with
    {
        IsRecorded = false,
    };

    public static IReadOnlyList<RetentionClass> All { get; } =
    [
        Accounts, LinkRequests, SignInAttempts, Tokens, Registrations, Imports, EndedKeys, ClosedAccounts, DepartedChildren, Letters,
    ];
}
