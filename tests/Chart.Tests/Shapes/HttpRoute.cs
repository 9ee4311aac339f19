namespace EspaceFamille.Chart.Tests.Shapes;

public sealed class HttpRoute : ExtensionObject
{
    public HttpRouteSpec Spec { get; set; } = new();
}

public sealed class HttpRouteSpec
{
    public IList<ParentReference> ParentRefs { get; set; } = [];
    public IList<string> Hostnames { get; set; } = [];
    public IList<HttpRouteRule> Rules { get; set; } = [];
}

public sealed class ParentReference
{
    public string? Group { get; set; }
    public string? Kind { get; set; }
    public string Name { get; set; } = "";
    public string? Namespace { get; set; }
    public string? SectionName { get; set; }
    public int? Port { get; set; }
}

public sealed class HttpRouteRule
{
    public string? Name { get; set; }
    public IList<HttpRouteMatch>? Matches { get; set; }
    public IList<BackendReference> BackendRefs { get; set; } = [];
    public RouteTimeouts? Timeouts { get; set; }
}

public sealed class HttpRouteMatch
{
    public PathMatch? Path { get; set; }
    public string? Method { get; set; }
}

public sealed class PathMatch
{
    public string? Type { get; set; }
    public string? Value { get; set; }
}

public sealed class BackendReference
{
    public string? Group { get; set; }
    public string? Kind { get; set; }
    public string Name { get; set; } = "";
    public string? Namespace { get; set; }
    public int? Port { get; set; }
    public int? Weight { get; set; }
}

public sealed class RouteTimeouts
{
    public string? Request { get; set; }
    public string? BackendRequest { get; set; }
}
