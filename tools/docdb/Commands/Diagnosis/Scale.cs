using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Commands.Diagnosis;

/// <summary>The unit of sizes in a result, in bytes: 1 when none is given.</summary>
internal readonly record struct Scale(int Factor)
{
    /// <exception cref="CommandFailure">It is no number, or below 1.</exception>
    public static Scale Of(BsonDocument fields) => WholeNumber.Int(fields.GetValue("scale", 1), "BSON field 'scale'") is >= 1 and var factor
        ? new Scale(factor)
        : throw new CommandFailure(51024, "Location51024", $"BSON field 'scale' value must be >= 1, actual value '{fields["scale"]}'");

    public BsonValue Apply(long bytes) =>
        bytes / Factor is var scaled && scaled <= int.MaxValue ? new BsonInt32((int)scaled) : new BsonInt64(scaled);
}
