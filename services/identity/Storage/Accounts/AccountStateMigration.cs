using EspaceFamille.Identity.Domain.Accounts;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Storage.Accounts;

/// <summary>
/// Accounts of an earlier version, which had no state, are active; they get the words by which agents search their contacts.
/// </summary>
internal static class AccountStateMigration
{
    private const string State = "state";
    private static readonly FilterDefinition<BsonDocument> WithoutIt = Builders<BsonDocument>.Filter.Exists(State, exists: false);

    /// <summary>An account that is written meanwhile has its state already.</summary>
    public static Migration Migration { get; } = new(4, "Give accounts their state", (work, cancel) => work.ChangeAsync(
        Pending.Of(AccountStore.Collection, WithoutIt),
        account => Builders<BsonDocument>.Update
            .Set(State, nameof(AccountState.Active))
            .Set("contactWords", new BsonArray(WordsOf(account["contact"].AsBsonDocument))),
        cancel));

    private static IReadOnlyList<string> WordsOf(BsonDocument contact) => ContactWords.Of(new Contact(
        Title: "", FirstName: "", LastName: "", contact["email"].AsString,
        contact.GetValue("telephone", BsonNull.Value) is BsonString telephone ? telephone.Value : null));
}
