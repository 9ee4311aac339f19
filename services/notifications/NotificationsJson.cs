using System.Text.Json.Serialization;
using EspaceFamille.Notifications.Api;

namespace EspaceFamille.Notifications;

/// <summary>Generated serializers of the bodies of requests and responses.</summary>
[JsonSerializable(typeof(MailListResponse))]
[JsonSerializable(typeof(MailResponse))]
[JsonSerializable(typeof(MyMailListResponse))]
internal sealed partial class NotificationsJson : JsonSerializerContext;
