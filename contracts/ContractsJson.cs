using System.Text.Json;
using System.Text.Json.Serialization;
using EspaceFamille.Contracts.Documents;
using EspaceFamille.Contracts.Identity;
using EspaceFamille.Contracts.Partners;
using EspaceFamille.Contracts.Receipts;
using EspaceFamille.Contracts.Reservations;

namespace EspaceFamille.Contracts;

/// <summary>
/// How messages and receipts are written and read: by generated code, in the form that JsonSerializerOptions.Web gives them.
/// </summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(HouseholdChanged))]
[JsonSerializable(typeof(ContactChanged))]
[JsonSerializable(typeof(TelephonesChanged))]
[JsonSerializable(typeof(AddressChangeRequested))]
[JsonSerializable(typeof(AddressChangeDecided))]
[JsonSerializable(typeof(AddressChangeWithdrawn))]
[JsonSerializable(typeof(ChildContactChanged))]
[JsonSerializable(typeof(LinkRequested))]
[JsonSerializable(typeof(LinkDecided))]
[JsonSerializable(typeof(SecretMail))]
[JsonSerializable(typeof(AccountOpened))]
[JsonSerializable(typeof(AccountActivated))]
[JsonSerializable(typeof(AccountLinked))]
[JsonSerializable(typeof(AccountClosed))]
[JsonSerializable(typeof(AccountDisabled))]
[JsonSerializable(typeof(AccountReopened))]
[JsonSerializable(typeof(AccountPasswordChanged))]
[JsonSerializable(typeof(AccountsMerged))]
[JsonSerializable(typeof(StaffAccessChanged))]
[JsonSerializable(typeof(SessionsEnded))]
[JsonSerializable(typeof(EnrolmentChanged))]
[JsonSerializable(typeof(PlanningDaysChanged))]
[JsonSerializable(typeof(DaysCancelledByTown))]
[JsonSerializable(typeof(DaysRestoredByTown))]
[JsonSerializable(typeof(AbsenceDeclared))]
[JsonSerializable(typeof(AbsenceWithdrawn))]
[JsonSerializable(typeof(AbsenceSettled))]
[JsonSerializable(typeof(ReservationsRequested))]
[JsonSerializable(typeof(ReservationsDecided))]
[JsonSerializable(typeof(FileReceived))]
[JsonSerializable(typeof(SupportingDocumentAttached))]
[JsonSerializable(typeof(SupportingDocumentsReviewed))]
[JsonSerializable(typeof(SupportingDocumentsMissing))]
[JsonSerializable(typeof(SupportingDocumentsUnreadable))]
[JsonSerializable(typeof(SupportingDocumentsDemanded))]
[JsonSerializable(typeof(SpaceExpiryReminded))]
[JsonSerializable(typeof(SpaceErasureAnnounced))]
[JsonSerializable(typeof(SpaceContentChanged))]
[JsonSerializable(typeof(SupportingDocumentsDue))]
[JsonSerializable(typeof(SupportingDocumentsProvided))]
[JsonSerializable(typeof(EventRecorded))]
[JsonSerializable(typeof(Receipt))]
public sealed partial class ContractsJson : JsonSerializerContext;
