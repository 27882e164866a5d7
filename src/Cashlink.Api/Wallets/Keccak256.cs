using System.Buffers.Binary;
using System.Numerics;

namespace Cashlink.Api;

/// <summary>Keccak-256 as Ethereum uses it: the padding of before the standard, so it is not .NET's SHA-3.</summary>
public static class Keccak256
{
    private const int Rate = 136;

    private static readonly ulong[] RoundConstants = MakeRoundConstants();

    /// <summary>The hash of a message: 32 bytes.</summary>
    /// <param name="message">The message; may be empty.</param>
    public static byte[] Hash(ReadOnlySpan<byte> message)
    {
        Span<ulong> state = stackalloc ulong[25];
        Span<byte> block = stackalloc byte[Rate];
        while (message.Length >= Rate)
        {
            Absorb(state, message[..Rate]);
            message = message[Rate..];
        }
        block.Clear();
        message.CopyTo(block);
        block[message.Length] = 0x01;
        block[Rate - 1] |= 0x80;
        Absorb(state, block);

        var hash = new byte[32];
        for (var lane = 0; lane < 4; lane++)
            BinaryPrimitives.WriteUInt64LittleEndian(hash.AsSpan(lane * 8), state[lane]);
        return hash;
    }

    private static void Absorb(Span<ulong> state, ReadOnlySpan<byte> block)
    {
        for (var lane = 0; lane < Rate / 8; lane++)
            state[lane] ^= BinaryPrimitives.ReadUInt64LittleEndian(block[(lane * 8)..]);
        foreach (var constant in RoundConstants)
            Round(state, constant);
    }

    private static void Round(Span<ulong> state, ulong constant)
    {
        Span<ulong> parity = stackalloc ulong[5];
        for (var x = 0; x < 5; x++)
            parity[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        for (var x = 0; x < 5; x++)
        {
            var mix = parity[(x + 4) % 5] ^ BitOperations.RotateLeft(parity[(x + 1) % 5], 1);
            for (var y = 0; y < 25; y += 5)
                state[x + y] ^= mix;
        }

        // Rho and pi in one walk along the lanes; the offset grows by triangular numbers.
        var (column, row, moved) = (1, 0, state[1]);
        for (var step = 0; step < 24; step++)
        {
            (column, row) = (row, (2 * column + 3 * row) % 5);
            var lane = column + 5 * row;
            (state[lane], moved) = (BitOperations.RotateLeft(moved, (step + 1) * (step + 2) / 2 % 64), state[lane]);
        }

        Span<ulong> line = stackalloc ulong[5];
        for (var y = 0; y < 25; y += 5)
        {
            state.Slice(y, 5).CopyTo(line);
            for (var x = 0; x < 5; x++)
                state[x + y] = line[x] ^ (~line[(x + 1) % 5] & line[(x + 2) % 5]);
        }
        state[0] ^= constant;
    }

    /// <summary>The round constants come out of a shift register, eight bits to a round.</summary>
    private static ulong[] MakeRoundConstants()
    {
        var constants = new ulong[24];
        byte register = 1;
        for (var round = 0; round < 24; round++)
        {
            for (var bit = 0; bit < 7; bit++)
            {
                if ((register & 1) != 0)
                    constants[round] |= 1UL << ((1 << bit) - 1);
                register = (byte)((register << 1) ^ ((register & 0x80) != 0 ? 0x71 : 0));
            }
        }
        return constants;
    }
}
