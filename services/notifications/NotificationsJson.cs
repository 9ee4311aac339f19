using System.Text.Json.Serialization;
using EspaceFamille.Notifications.Features.ListMails;
using EspaceFamille.Notifications.Features.ListOwnMails;

namespace EspaceFamille.Notifications;

/// <summary>What the endpoints take and answer.</summary>
[JsonSerializable(typeof(IReadOnlyList<OwnMail>))]
[JsonSerializable(typeof(MailPage))]
internal sealed partial class NotificationsJson : JsonSerializerContext;
