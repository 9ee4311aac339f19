using System.Security.Cryptography;
using EspaceFamille.DocDb.Bson;
using MongoDB.Bson;

namespace EspaceFamille.DocDb.Aggregation;

/// <summary>$sample: some documents, each with the same chance, in no order.</summary>
internal sealed record SampleStage(int Size)
{
    /// <exception cref="CommandFailure">The argument is no document with a size and nothing else.</exception>
    public static SampleStage Parse(BsonValue argument)
    {
        if (argument is not BsonDocument options) throw Refusal(28745, "the $sample stage specification must be an object");
        if (options.Names.FirstOrDefault(name => name != "size") is { } unknown)
            throw Refusal(28748, $"unrecognized option to $sample: {unknown}");
        if (!options.TryGetValue("size", out var size)) throw Refusal(28749, "$sample stage must specify a size");
        if (!size.IsNumeric) throw Refusal(28746, "size argument to $sample must be a number");
        return WholeNumber.Int(size, "$sample.size") is >= 0 and var count
            ? new SampleStage(count)
            : throw Refusal(28747, "size argument to $sample must not be negative");
    }

    /// <summary>Keeps a sample of what was read so far, so that the rest need not be kept.</summary>
    public IEnumerable<BsonDocument> Run(IEnumerable<BsonDocument> documents)
    {
        var (kept, read) = (new List<BsonDocument>(), 0);
        foreach (var document in documents)
        {
            var at = RandomNumberGenerator.GetInt32(++read);
            if (kept.Count < Size)
            {
                kept.Insert(Math.Min(at, kept.Count), document);
            }
            else if (at < Size) kept[at] = document;
        }

        return kept;
    }

    private static CommandFailure Refusal(int code, string message) => new(code, $"Location{code}", message);
}
