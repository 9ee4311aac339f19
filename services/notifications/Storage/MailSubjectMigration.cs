using EspaceFamille.Notifications.Domain.Mails;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Notifications.Storage;

/// <summary>Names the request in mails of an earlier version, so that pending ones are sent and failed ones listed. Which child they are
/// about was not stored: they do not name one.</summary>
internal static class MailSubjectMigration
{
    private const string Subject = "subject";
    private static readonly FilterDefinition<BsonDocument> WithoutIt = Builders<BsonDocument>.Filter.Exists(Subject, exists: false);

    public static Migration Migration { get; } = new(2, "Name the request in mails", (work, cancel) => work.ChangeAsync(
        Pending.Of(MailStore.Collection, WithoutIt, "facts.number"),
        mail => Builders<BsonDocument>.Update.Set(Subject, SubjectOf(mail).ToBsonDocument()), cancel));

    /// <summary>A mail's id consists of its template, the request's id and the account.</summary>
    private static MailSubject SubjectOf(BsonDocument mail) => new()
    {
        RequestId = mail["_id"].AsString.Split(':') is [_, var request, _] ? request : "",
        Number = mail["facts"].AsBsonDocument.GetValue("number", "").AsString,
        HouseholdId = "",
        ChildId = "",
    };
}
