using EspaceFamille.Identity.Domain.ContactFacts;
using EspaceFamille.Platform;
using MongoDB.Bson;
using MongoDB.Bson.Serialization;

namespace EspaceFamille.Identity.Tests.Domain.ContactFacts;

/// <summary>Proposals that were stored before they named the earlier ones: refusing one removes no factor from before it.</summary>
public sealed class EarlierMailProposalTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_WithoutSince_BeganWhenItWasMade() =>
        Assert.Equal(At, Reread(new MailProposal("p1", "a@familles.example", At)).Since);

    [Fact]
    public void Read_ReplacedMailWithoutSince_BeganWithItsConfirmation() =>
        Assert.Equal(At, Reread(new ReplacedMail("p1", "a@familles.example", Origin: null, At)).Since);

    private static T Reread<T>(T stored)
    {
        MongoConventions.Use();
        var document = stored.ToBsonDocument();
        foreach (var name in document.Names.Where(name => name.ToUpperInvariant() is "SINCE" or "EARLIERIDS").ToList())
            document.Remove(name);
        return BsonSerializer.Deserialize<T>(document);
    }
}
