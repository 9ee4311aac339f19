using EspaceFamille.Contracts.Identity;
using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using EspaceFamille.TestKit;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Pictures.EraseOwnPicture;

[Collection(DocumentsService.Name)]
public sealed class AccountClosedTests(DocumentsHost documents)
{
    [Fact]
    public async Task AccountClosed_WithAPicture_ErasesItsBytesAndRecordsIt()
    {
        var host = await documents.AnalysisAsync();
        var (owner, pictures) = (PictureOwner.OfAccount("closed-account"), host.Services.GetRequiredService<PictureStore>());
        await pictures.SetAsync(owner, "a-household");
        var closed = new AccountClosed
        {
            AccountId = "closed-account",
            Version = 7,
            ClosedAt = host.Services.GetRequiredService<TownClock>().Now,
        };

        await host.PublishAsync(closed);
        await host.PublishAsync(closed);

        var removed = await Eventually.Some(
            async () => (await pictures.ListAsync([owner], default)).SingleOrDefault(picture => picture.RemovedAt is not null),
            "the picture is erased");
        Assert.Equal((null, "closed-account"), (removed.PictureId, removed.ChangedBy));
        var entries = host.Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>("audit");
        await Eventually.True(
            async () => await entries.CountDocumentsAsync(new BsonDocument("action", "erasePictureOfClosedAccount")) == 1,
            "one entry of the journal");
    }
}
