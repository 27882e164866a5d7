namespace Cashlink.Sandbox.Storage;

/// <summary>What every stored object has: the number keeps lists oldest first even when two are made in one microsecond.</summary>
public abstract class Row
{
    public long Number { get; set; }

    public Guid Id { get; set; }

    public DateTimeOffset CreatedAt { get; set; }
}
