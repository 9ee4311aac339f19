using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Partners;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Partners.Domain.Events;

/// <summary>The messages of which other systems learn nothing, each with the reason.</summary>
internal static class ExcludedMessages
{
    private const string OfDocuments = "Supporting documents are between a family and the town; their effect is in the absence.";
    private const string OfContacts = "Names, addresses and telephones are not published.";
    private const string OfSignIn = "How a person signs in concerns nobody else.";
    private const string OfSpaces = "The storage space is the account's own.";
    private const string OfActs = "Its effect on days is in the days of each enrolment.";

    public static IReadOnlyDictionary<Type, string> All { get; } = new Dictionary<Type, string>
    {
        [typeof(FileReceived)] = OfDocuments,
        [typeof(SupportingDocumentAttached)] = OfDocuments,
        [typeof(SupportingDocumentsDemanded)] = OfDocuments,
        [typeof(SupportingDocumentsDue)] = OfDocuments,
        [typeof(SupportingDocumentsMissing)] = OfDocuments,
        [typeof(SupportingDocumentsProvided)] = OfDocuments,
        [typeof(SupportingDocumentsReviewed)] = OfDocuments,
        [typeof(SupportingDocumentsUnreadable)] = OfDocuments,
        [typeof(SpaceContentChanged)] = OfSpaces,
        [typeof(SpaceErasureAnnounced)] = OfSpaces,
        [typeof(SpaceExpiryReminded)] = OfSpaces,
        [typeof(ContactChanged)] = OfContacts,
        [typeof(TelephonesChanged)] = OfContacts,
        [typeof(ChildContactChanged)] = OfContacts,
        [typeof(AddressChangeRequested)] = OfContacts,
        [typeof(AddressChangeDecided)] = OfContacts,
        [typeof(AddressChangeWithdrawn)] = OfContacts,
        [typeof(AccountActivated)] = OfSignIn,
        [typeof(AccountDisabled)] = OfSignIn,
        [typeof(AccountReopened)] = OfSignIn,
        [typeof(AccountPasswordChanged)] = OfSignIn,
        [typeof(SecretMail)] = OfSignIn,
        [typeof(SessionsEnded)] = OfSignIn,
        [typeof(StaffAccessChanged)] = OfSignIn,
        [typeof(AccountLinked)] = "The household's event has its adults.",
        [typeof(AccountsMerged)] = "The events of the household and of the closed account state it.",
        [typeof(LinkRequested)] = "An account is linked to a household by the household's event, once it is decided.",
        [typeof(LinkDecided)] = "The household's event has its adults.",
        [typeof(DaysCancelledByTown)] = OfActs,
        [typeof(DaysRestoredByTown)] = OfActs,
        [typeof(EventRecorded)] = "It is how the service publishes to itself.",
    };
}
