using EspaceFamille.Language;
using EspaceFamille.Portal.Api;
using EspaceFamille.Portal.SpaceKeys;

namespace EspaceFamille.Portal.Journeys.StorageSpace;

/// <summary>What every page of the storage space needs: the service, the cookie of the open space, and the town's time in French.</summary>
internal sealed class SpaceAccess(SpaceClient client, SpaceKeyCookie key, FrenchInstants instants)
{
    public SpaceClient Client => client;

    public SpaceKeyCookie Key => key;

    public FrenchInstants Instants => instants;
}
