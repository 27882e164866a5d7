namespace Cashlink.Api;

/// <summary>A name out of a set that Cashlink may extend: an unknown one is kept as it came and never an error.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IOpenValue<TSelf>
    where TSelf : struct, IOpenValue<TSelf>
{
    /// <summary>The name as it stands on the wire; empty when there was none.</summary>
    string Value { get; }

    /// <summary>Whether this version of the client knows the name.</summary>
    bool IsKnown { get; }

    /// <summary>Takes a name as it stands on the wire.</summary>
    /// <param name="value">The name; null and empty mean the same.</param>
    static abstract TSelf From(string? value);
}
