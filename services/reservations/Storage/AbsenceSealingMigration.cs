using EspaceFamille.Platform;
using EspaceFamille.Reservations.Domain.Absences;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Reservations.Storage;

/// <summary>Seals the reasons and comments that an earlier version stored in clear, and the hashes that reveal reasons.</summary>
internal static class AbsenceSealingMigration
{
    private const int Number = 2;
    private const string Reason = "reason";
    private const string Comment = "comment";
    private const string BodyHash = "idempotency.bodyHash";
    private static readonly FilterDefinition<BsonDocument> InClear = Builders<BsonDocument>.Filter.Exists(Reason);

    public static Migration Of(IServiceProvider services) => new(Number, "Seal reasons of absences", (work, cancel) =>
    {
        var seal = services.GetRequiredService<AbsenceSeal>();
        return work.ChangeAsync(
            Pending.Of(AbsenceStore.Collection, InClear),
            absence => Builders<BsonDocument>.Update.Set("details", seal.Encrypt(absence["_id"].AsString, DetailsOf(absence)))
                .Set(BodyHash, "").Unset(Reason).Unset(Comment),
            cancel);
    });

    private static AbsenceDetails DetailsOf(BsonDocument absence) => new(
        Enum.Parse<AbsenceReason>(absence[Reason].AsString),
        absence.GetValue(Comment, BsonNull.Value) is BsonString comment ? comment.Value : null,
        absence["idempotency"]["bodyHash"].AsString);
}
