using System.Buffers.Binary;

namespace Cashlink.Wizard.Sessions.Storage;

/// <summary>Which key of Data Protection something was encrypted with: its id stands in front, in the clear.</summary>
public static class KeyMark
{
    /// <summary>The first bytes of all that Data Protection encrypts, in their order (its documentation, "authenticated encryption details").</summary>
    private const uint Beginning = 0x09F0C9F0;

    private const int IdAt = sizeof(uint);
    private const int IdLength = 16;

    /// <returns>Null when Data Protection has not made it.</returns>
    public static Guid? Of(ReadOnlySpan<byte> content) =>
        content.Length >= IdAt + IdLength && BinaryPrimitives.ReadUInt32BigEndian(content) == Beginning ? new Guid(content.Slice(IdAt, IdLength)) : null;
}
