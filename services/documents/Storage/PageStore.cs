using System.Text;
using EspaceFamille.Documents.Domain.Rendering;
using EspaceFamille.Platform;
using EspaceFamille.Renderer.Api;
using MongoDB.Driver;

namespace EspaceFamille.Documents.Storage;

/// <summary>Pages of files, encrypted under the town's key: written before the document states that the file is ready.</summary>
internal sealed class PageStore(IMongoDatabase database, TownCipher cipher, TownClock town)
{
    public const string Collection = "pages";

    private static readonly FilterDefinitionBuilder<PageBytes> Filter = Builders<PageBytes>.Filter;

    public static CreateIndexModel<PageBytes>[] Indexes { get; } = [new(Builders<PageBytes>.IndexKeys.Ascending(page => page.CreatedAt))];

    private IMongoCollection<PageBytes> Pages { get; } = database.GetCollection<PageBytes>(Collection);

    /// <summary>Writes the pages of a file, instead of those that an interrupted rendering wrote.</summary>
    public async Task WriteAsync(string documentId, string fileId, IReadOnlyList<Page> pages, CancellationToken cancel)
    {
        for (var number = 1; number <= pages.Count; number++)
        {
            var page = Encrypted(documentId, fileId, number, pages[number - 1]);
            await Pages.ReplaceOneAsync(one => one.Id == page.Id, page, new ReplaceOptions { IsUpsert = true }, cancel);
        }

        await Pages.DeleteManyAsync(Filter.In(page => page.Id, Ids(documentId, fileId, pages.Count + 1)), cancel);
    }

    /// <summary>The decrypted picture, or null when there is none.</summary>
    public async Task<byte[]?> ReadPictureAsync(string documentId, string fileId, int number, CancellationToken cancel)
    {
        var id = Id(documentId, fileId, number);
        var content = await Pages.Find(page => page.Id == id).Project(page => page.Content).FirstOrDefaultAsync(cancel);
        return content is null ? null : cipher.Decrypt(content, PictureContext(id));
    }

    /// <summary>The decrypted text, or null when there is no such page.</summary>
    public async Task<string?> ReadTextAsync(string documentId, string fileId, int number, CancellationToken cancel)
    {
        var id = Id(documentId, fileId, number);
        var text = await Pages.Find(page => page.Id == id).Project(page => page.Text).FirstOrDefaultAsync(cancel);
        return text is null ? null : Encoding.UTF8.GetString(cipher.Decrypt(text, TextContext(id)));
    }

    /// <summary>Pages in the order of their creation.</summary>
    public async Task<IReadOnlyList<PageAge>> ListAsync(
        DateTimeOffset since, DateTimeOffset until, int limit, CancellationToken cancel) =>
        await Pages.Find(page => page.CreatedAt >= since && page.CreatedAt <= until)
            .SortBy(page => page.CreatedAt).Limit(limit)
            .Project<PageAge>(
                Builders<PageBytes>.Projection.Include(page => page.DocumentId).Include(page => page.FileId)
                    .Include(page => page.CreatedAt))
            .ToListAsync(cancel);

    /// <summary>Deletes all pages of files of one document.</summary>
    public Task DeleteAsync(string documentId, IEnumerable<string> fileIds, CancellationToken cancel) =>
        Pages.DeleteManyAsync(Filter.In(page => page.Id, fileIds.SelectMany(fileId => Ids(documentId, fileId, 1))), cancel);

    public Task DeleteAsync(IEnumerable<string> pageIds, CancellationToken cancel) =>
        Pages.DeleteManyAsync(Filter.In(page => page.Id, pageIds), cancel);

    private PageBytes Encrypted(string documentId, string fileId, int number, Page page)
    {
        var id = Id(documentId, fileId, number);
        return new PageBytes
        {
            Id = id,
            DocumentId = documentId,
            FileId = fileId,
            Content = cipher.Encrypt(page.Picture, PictureContext(id)),
            Text = cipher.Encrypt(Encoding.UTF8.GetBytes(page.Text), TextContext(id)),
            CreatedAt = town.Now,
        };
    }

    private static IEnumerable<string> Ids(string documentId, string fileId, int from) =>
        Enumerable.Range(from, Math.Max(RenderBounds.MaxPages - from + 1, 0)).Select(number => Id(documentId, fileId, number));

    private static string Id(string documentId, string fileId, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{documentId}/{fileId}/{number}");

    private static string PictureContext(string pageId) => $"page {pageId}";

    private static string TextContext(string pageId) => $"page text {pageId}";
}
