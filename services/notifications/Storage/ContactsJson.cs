using System.Text.Json.Serialization;
using EspaceFamille.Notifications.Domain.Contacts;

namespace EspaceFamille.Notifications.Storage;

/// <summary>How contacts and names are written inside their envelopes.</summary>
[JsonSerializable(typeof(ContactCard))]
[JsonSerializable(typeof(HouseholdNames))]
internal sealed partial class ContactsJson : JsonSerializerContext;
