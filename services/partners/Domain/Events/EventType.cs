using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EspaceFamille.Partners.Domain.Partners;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>A type of events, and the records that it carries.</summary>
/// <param name="Name">Thing and past verb, such as <c>days.changed</c>.</param>
/// <param name="Data">The type of its data.</param>
internal sealed record EventType(string Name, EventKind Kind, Type Data)
{
    public static EventType DaysChanged { get; } = new("days.changed", EventKind.Days, typeof(DaysData));
    public static EventType DaysLeft { get; } = new("days.left", EventKind.Days, typeof(LeftData));
    public static EventType EnrolmentAdded { get; } = new("enrolment.added", EventKind.Enrolments, typeof(EnrolmentData));
    public static EventType EnrolmentChanged { get; } = new("enrolment.changed", EventKind.Enrolments, typeof(EnrolmentData));
    public static EventType EnrolmentEnded { get; } = new("enrolment.ended", EventKind.Enrolments, typeof(EnrolmentData));
    public static EventType EnrolmentLeft { get; } = new("enrolment.left", EventKind.Enrolments, typeof(LeftData));
    public static EventType ReservationsRequested { get; } = new("reservations.requested", EventKind.Requests, typeof(RequestData));
    public static EventType ReservationsDecided { get; } = new("reservations.decided", EventKind.Requests, typeof(RequestData));
    public static EventType RequestLeft { get; } = new("reservations.left", EventKind.Requests, typeof(LeftData));
    public static EventType AbsenceDeclared { get; } = new("absence.declared", EventKind.Absences, typeof(AbsenceData));
    public static EventType AbsenceSettled { get; } = new("absence.settled", EventKind.Absences, typeof(AbsenceData));
    public static EventType AbsenceWithdrawn { get; } = new("absence.withdrawn", EventKind.Absences, typeof(AbsenceData));
    public static EventType AbsenceLeft { get; } = new("absence.left", EventKind.Absences, typeof(LeftData));
    public static EventType HouseholdChanged { get; } = new("household.changed", EventKind.Households, typeof(HouseholdData));
    public static EventType AccountOpened { get; } = new("account.opened", EventKind.Accounts, typeof(AccountData));
    public static EventType AccountClosed { get; } = new("account.closed", EventKind.Accounts, typeof(AccountData));

    public static IReadOnlyList<EventType> All { get; } =
    [
        DaysChanged, DaysLeft, EnrolmentAdded, EnrolmentChanged, EnrolmentEnded, EnrolmentLeft, ReservationsRequested, ReservationsDecided,
        RequestLeft, AbsenceDeclared, AbsenceSettled, AbsenceWithdrawn, AbsenceLeft, HouseholdChanged, AccountOpened, AccountClosed,
    ];

    /// <summary>The type as CloudEvents name it.</summary>
    public string FullName => $"fr.espacefamille.{Name}.v1";

    /// <exception cref="InvalidOperationException">There is no such type.</exception>
    public static EventType Named(string name) => All.First(type => type.Name == name);

    /// <summary>What a partner receives whose places the subject is no longer in.</summary>
    public EventType Left => Kind switch
    {
        EventKind.Days => DaysLeft,
        EventKind.Enrolments => EnrolmentLeft,
        EventKind.Requests => RequestLeft,
        EventKind.Absences => AbsenceLeft,
        _ => throw new InvalidOperationException($"{Name} has no place."),
    };

    public JsonTypeInfo JsonIn(JsonSerializerOptions options) => options.GetTypeInfo(Data);
}
