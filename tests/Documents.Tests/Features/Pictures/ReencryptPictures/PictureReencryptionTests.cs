using EspaceFamille.Documents.Domain.Pictures;
using EspaceFamille.Documents.Storage;
using EspaceFamille.Documents.Tests.Service;
using EspaceFamille.Platform;
using Microsoft.Extensions.DependencyInjection;
using MongoDB.Bson;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Tests.Features.Pictures.ReencryptPictures;

[Collection(DocumentsService.Name)]
public sealed class PictureReencryptionTests(DocumentsHost documents)
{
    [Fact]
    public async Task Start_WithANewActiveKey_EncryptsPicturesAgain()
    {
        var database = $"documents-{Ids.New()}";
        var owner = PictureOwner.OfAccount("kept-for-years");
        await using var before = documents.Start(("Mongo:Database", database));
        var set = await before.Services.GetRequiredService<PictureStore>().SetAsync(owner, "the picture");

        await using var after = documents.Start(
            ("Mongo:Database", database), ("DocumentEncryption:ActiveKeyId", "new"), ("DocumentEncryption:Keys:new", TestKeys.New));

        var stored = after.Services.GetRequiredService<IMongoDatabase>().GetCollection<BsonDocument>(PictureStore.Collection);
        await TestKit.Eventually.True(
            async () => (await stored.Find(new BsonDocument("_id", owner.Key)).SingleAsync())["keyId"] == "new", "the new key is used");
        var content = (await stored.Find(new BsonDocument("_id", owner.Key)).SingleAsync())["content"].AsByteArray;
        Assert.Equal("new", Sealed.KeyId(content));
        var pictures = after.Services.GetRequiredService<PictureStore>();
        Assert.Equal("the picture"u8.ToArray(), await pictures.ReadAsync([owner], set.PictureId!, default));
        Assert.False(await pictures.ReencryptNextAsync(default));
    }
}
