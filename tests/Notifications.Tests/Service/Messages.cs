using EspaceFamille.Contracts;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Notifications.Tests.Service;

/// <summary>The messages of one absence and one request, as the other services publish them.</summary>
internal static class Messages
{
    public const string ReceivedMail = "absence-received:absence-1:account-1";
    public const string SettledMail = "absence-settled:absence-1:account-1";
    private static readonly DateTimeOffset At = new(2026, 12, 16, 17, 3, 0, TimeSpan.Zero);
    private static readonly EnrolmentDays Days =
        new() { EnrolmentId = "enrolment-1", Days = [new DateOnly(2026, 12, 17), new DateOnly(2026, 12, 18)] };

    private static readonly RequestHead Absence = Head("absence-1", "ABS-2026-000123");
    private static readonly RequestHead Reservations = Head("request-1", "RES-2026-000123");

    private static DeclaredFile File => new() { FileId = "file-1", Bytes = 319_488, Sha256 = new string('a', 64) };

    public static ContactChanged Contact(long version = 1, string email = "nathalie@example.org", string account = "account-1") => new()
    {
        AccountId = account,
        Version = version,
        Title = "Madame",
        FirstName = "Nathalie",
        LastName = "TOULEMONDE",
        Email = email,
    };

    /// <summary>Johan's and Charlotte's household, with these accounts of its adults.</summary>
    public static HouseholdChanged Household(long version = 1, params string[] accounts) => new()
    {
        HouseholdId = "household-1",
        Version = version,
        AddressLine = "1 rue des Mouettes",
        PostCode = "40220",
        Town = "Tarnos",
        Adults =
        [
            .. accounts.Select(account => new HouseholdAdult
            {
                AdultId = account, AccountId = account, Title = "Madame", FirstName = "Nathalie", LastName = "TOULEMONDE",
            }),
        ],
        Children =
        [
            new HouseholdChild { ChildId = "child-1", FirstName = "Johan", LastName = "TOULEMONDE", BirthDate = new DateOnly(2019, 5, 4) },
            new HouseholdChild
            {
                ChildId = "child-2", FirstName = "Charlotte", LastName = "TOULEMONDE", BirthDate = new DateOnly(2021, 2, 1),
            },
        ],
    };

    public static AbsenceDeclared Declared() => new()
    {
        Request = Absence,
        Version = 1,
        DeclaredAt = At,
        From = new DateOnly(2026, 12, 17),
        To = new DateOnly(2026, 12, 18),
        Days = [Days],
        Documents = [new DeclaredDocument { DocumentId = "document-1", Files = [File] }],
    };

    public static AbsenceSettled Settled(Decision decision, RefusalReason? reason = null) => new()
    {
        Request = Absence,
        Version = 2,
        SettledAt = At.AddMinutes(1),
        Decision = decision,
        Reason = reason,
        Days = [Days],
        ServedDays = [],
    };

    /// <summary>The refusal by which the agent replaced an acceptance.</summary>
    public static AbsenceSettled Changed() => Settled(Decision.Refused, RefusalReason.WrongDates) with
    {
        Number = 2,
        Replaced = new ReplacedDecision { Number = 1, Decision = Decision.Accepted, DecidedAt = At.AddMinutes(1) },
    };

    public static SupportingDocumentsMissing Missing() => new()
    {
        RequestKind = RequestKind.Absence,
        Request = Absence,
        Version = 1,
        Missing = 1,
        FoundAt = At.AddDays(2),
    };

    public static SupportingDocumentsUnreadable Unreadable() => new()
    {
        RequestKind = RequestKind.Absence,
        Request = Absence,
        Version = 2,
        Unreadable = 1,
        FoundAt = At.AddMinutes(2),
    };

    public static SupportingDocumentsDemanded Demanded(int number) => new()
    {
        RequestKind = RequestKind.Absence,
        Request = Absence,
        Version = 2 + number,
        Number = number,
        DemandedAt = At.AddMinutes(2 + number),
    };

    public static AbsenceWithdrawn Withdrawn() => new()
    {
        Request = Absence,
        Version = 2,
        WithdrawnAt = At.AddMinutes(1),
    };

    public static ReservationsRequested Requested() => new()
    {
        Request = Reservations,
        EnrolmentId = "enrolment-1",
        Version = 5,
        RequestedAt = At,
        Added = [new DateOnly(2026, 12, 17)],
        Removed = [],
    };

    public static ReservationsDecided Decided() => new()
    {
        Request = Reservations,
        EnrolmentId = "enrolment-1",
        Version = 6,
        DecidedAt = At,
        Decision = Decision.Accepted,
        Added = [new DateOnly(2026, 12, 17)],
        Removed = [],
    };

    /// <summary>What the town's act did to the plannings of the household's children.</summary>
    public static DaysCancelledByTown Cancelled(params CancelledDays[] parts) => new()
    {
        Request = OfAct,
        ActId = "act-1",
        Version = 5,
        CancelledAt = At,
        Parts = parts,
    };

    public static CancelledDays CancelledDays(string child, string activity, params DateOnly[] days) => new()
    {
        EnrolmentId = $"{child}:{activity}",
        ChildId = child,
        Activity = activity,
        Cause = CancellationCause.Closure,
        Reason = "Travaux en cuisine",
        Days = days,
    };

    /// <summary>What taking the act back did to the plannings of the household's children.</summary>
    public static DaysRestoredByTown Restored(params RestoredDays[] parts) => new()
    {
        Request = OfAct,
        ActId = "act-1",
        Version = 9,
        RestoredAt = At,
        Parts = parts,
    };

    public static RestoredDays RestoredDays(string child, string activity, params DateOnly[] days) =>
        new() { EnrolmentId = $"{child}:{activity}", ChildId = child, Activity = activity, Days = days };

    private static RequestHead OfAct => Head("act-1:household-1", "") with { SubmittedBy = "" };

    private static RequestHead Head(string id, string number) => new()
    {
        Id = id,
        Number = number,
        HouseholdId = "household-1",
        ChildId = "child-1",
        Activities = ["Restauration scolaire"],
        SubmittedBy = "account-1",
        Recipients = ["account-1"],
    };

    /// <summary>The head of the absence, with these accounts to be mailed.</summary>
    public static RequestHead RequestOf(params string[] recipients) => Absence with { Recipients = recipients };

    /// <summary>The same request, submitted by an agent for the household.</summary>
    public static RequestHead ByAgent(this RequestHead request, params string[] recipients) =>
        request with { SubmittedBy = "an-agent", OnBehalf = "an-agent", Recipients = recipients };
}
