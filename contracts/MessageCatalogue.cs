using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Partners;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts;

/// <summary>
/// The closed list of messages. An outbox stores a message's full name, and only a name of this list is resolved to a type: no
/// stored text can select any other class.
/// </summary>
public static class MessageCatalogue
{
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(HouseholdChanged),
        typeof(ContactChanged),
        typeof(TelephonesChanged),
        typeof(AddressChangeRequested),
        typeof(AddressChangeDecided),
        typeof(AddressChangeWithdrawn),
        typeof(ChildContactChanged),
        typeof(LinkRequested),
        typeof(LinkDecided),
        typeof(SecretMail),
        typeof(AccountOpened),
        typeof(AccountActivated),
        typeof(AccountLinked),
        typeof(AccountClosed),
        typeof(AccountDisabled),
        typeof(AccountReopened),
        typeof(AccountPasswordChanged),
        typeof(AccountsMerged),
        typeof(StaffAccessChanged),
        typeof(SessionsEnded),
        typeof(EnrolmentChanged),
        typeof(PlanningDaysChanged),
        typeof(DaysCancelledByTown),
        typeof(DaysRestoredByTown),
        typeof(AbsenceDeclared),
        typeof(AbsenceWithdrawn),
        typeof(AbsenceSettled),
        typeof(ReservationsRequested),
        typeof(ReservationsDecided),
        typeof(FileReceived),
        typeof(SupportingDocumentAttached),
        typeof(SupportingDocumentsReviewed),
        typeof(SupportingDocumentsMissing),
        typeof(SupportingDocumentsUnreadable),
        typeof(SupportingDocumentsDemanded),
        typeof(SpaceExpiryReminded),
        typeof(SpaceErasureAnnounced),
        typeof(SpaceContentChanged),
        typeof(SupportingDocumentsDue),
        typeof(SupportingDocumentsProvided),
        typeof(EventRecorded),
    ];

    private static readonly Dictionary<string, Type> ByName = All.ToDictionary(NameOf, StringComparer.Ordinal);

    /// <summary>The wire identity of a message type: its full name, never renamed.</summary>
    public static string NameOf(Type message) => message.FullName!;

    /// <summary>The type of that name, or null when it is not one of ours.</summary>
    public static Type? Find(string name) => ByName.GetValueOrDefault(name);
}
