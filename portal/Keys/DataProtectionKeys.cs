using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using MongoDB.Driver;

namespace EspaceFamille.Portal.Keys;

/// <summary>The keys of cookies and antiforgery tokens, in the portal's own database, so that replicas share them.</summary>
internal sealed class DataProtectionKeys(IMongoDatabase database) : IXmlRepository
{
    private readonly IMongoCollection<StoredKey> _keys = database.GetCollection<StoredKey>("dataProtectionKeys");

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. _keys.Find(FilterDefinition<StoredKey>.Empty).ToList().Select(key => XElement.Parse(key.Xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        _keys.InsertOne(new StoredKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));

    private sealed record StoredKey(string Id, string Xml);
}

internal static class KeysModule
{
    internal static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("espace-famille-portal");
        services.AddSingleton<DataProtectionKeys>();
        services.AddOptions<KeyManagementOptions>().Configure<DataProtectionKeys>((keys, repository) => keys.XmlRepository = repository);
    }
}
