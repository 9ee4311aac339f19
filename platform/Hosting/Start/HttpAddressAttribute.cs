namespace EspaceFamille.Platform;

/// <summary>A setting that is the absolute http: or https: address of another host, or several of them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpAddressAttribute : Attribute;
