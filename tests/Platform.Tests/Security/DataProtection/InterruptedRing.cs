using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace EspaceFamille.Platform.Tests.Security.DataProtection;

/// <summary>A stored ring that cannot be read in time while it is interrupted.</summary>
internal sealed class InterruptedRing : IXmlRepository
{
    private IXmlRepository? _stored;

    public bool IsInterrupted { get; set; }

    public IXmlRepository Around(IXmlRepository stored)
    {
        _stored = stored;
        return this;
    }

    public IReadOnlyCollection<XElement> GetAllElements() =>
        IsInterrupted ? throw new TimeoutException("The key ring could not be read in time.") : _stored!.GetAllElements();

    public void StoreElement(XElement element, string friendlyName) => _stored!.StoreElement(element, friendlyName);
}
