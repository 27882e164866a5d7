namespace Cashlink.Api.Transport;

/// <summary>Where a call goes.</summary>
/// <param name="Template">The path with names in place of ids: the only form that may reach logs, traces and messages.</param>
/// <param name="Address">The address itself, relative to the base address or below it.</param>
internal readonly record struct Route(string Template, string Address);
