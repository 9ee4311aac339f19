using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using MongoDB.Driver;

namespace EspaceFamille.Identity.Keys;

/// <summary>The keys of cookies and antiforgery tokens, in this service's own database, so that replicas share them.</summary>
internal sealed class DataProtectionKeys(IMongoDatabase database) : IXmlRepository
{
    private readonly IMongoCollection<StoredKey> _keys = database.GetCollection<StoredKey>("dataProtectionKeys");

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. _keys.Find(FilterDefinition<StoredKey>.Empty).ToList().Select(key => XElement.Parse(key.Xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        _keys.InsertOne(new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));

    private sealed record StoredKey(string Id, string Xml);
}
