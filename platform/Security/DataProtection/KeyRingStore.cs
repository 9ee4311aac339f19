using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using MongoDB.Driver;

namespace EspaceFamille.Platform;

/// <summary>
/// The Data Protection keys of this host in its own database, so that its replicas share them. A key is stored encrypted or not
/// at all, and its id is the instant of its activation: of two replicas that create the same next key, one fails.
/// </summary>
internal sealed class KeyRingStore(IMongoDatabase database) : IXmlRepository
{
    internal const string Collection = "key-ring";

    /// <summary>Where earlier versions stored keys, the portal unencrypted.</summary>
    internal const string EarlierCollection = "dataProtectionKeys";

    private const string DecryptorType = "decryptorType";

    /// <summary>The framework reads the ring within a request, and without a token.</summary>
    private static readonly TimeSpan ReadLimit = TimeSpan.FromSeconds(2);
    private readonly IMongoCollection<StoredElement> _elements = database.GetCollection<StoredElement>(Collection);

    /// <exception cref="UnreadableKeysException">An element is not XML.</exception>
    /// <exception cref="TimeoutException">The database does not respond.</exception>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        // Only the driver's asynchronous reads can be cancelled.
        using var limit = new CancellationTokenSource(ReadLimit);
        try
        {
            var stored = _elements.Find(FilterDefinition<StoredElement>.Empty).ToListAsync(limit.Token).GetAwaiter().GetResult();
            return [.. stored.Select(Parse)];
        }
        catch (OperationCanceledException late)
        {
            throw new TimeoutException("The key ring could not be read in time.", late);
        }
    }

    /// <exception cref="InvalidOperationException">The element is a key in clear.</exception>
    /// <exception cref="MongoWriteException">There is a key already that becomes active at that instant.</exception>
    public void StoreElement(XElement element, string friendlyName)
    {
        var stored = new XElement(element);
        var secrets = stored.Descendants().Where(part => part.Attribute(DecryptorType) is not null).ToList();
        if (IsKey(stored) && secrets.Count == 0)
            throw new InvalidOperationException("A Data Protection key is never stored unencrypted.");
        foreach (var secret in secrets)
            secret.SetAttributeValue(DecryptorType, KeyRingActivator.DecryptorName);
        _elements.InsertOne(new StoredElement(
            IsKey(stored) ? IdOf(stored) : friendlyName, stored.ToString(SaveOptions.DisableFormatting)));
    }

    internal static bool IsKey(XElement element) => element.Name == "key";

    private static XElement Parse(StoredElement stored)
    {
        try
        {
            return XElement.Parse(stored.Xml);
        }
        catch (XmlException)
        {
            throw new UnreadableKeysException($"the stored Data Protection key '{stored.Id}' is not XML");
        }
    }

    private static string IdOf(XElement key)
    {
        var activation = (DateTimeOffset)key.Element("activationDate")!;
        return $"key-{activation.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}";
    }

    private sealed record StoredElement(string Id, string Xml);
}
