using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Cashlink.Wizard.Tests.Architecture.Reading;

/// <summary>What the instructions of a method name: types, methods, fields.</summary>
internal static class IlTokens
{
    private const int TwoBytes = 0xFE;

    private static readonly Dictionary<int, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value, code => code.OperandType);

    /// <summary>Each handle with the offset of the instruction that names it.</summary>
    /// <exception cref="BadImageFormatException">The bytes are no instructions.</exception>
    public static IEnumerable<(int Offset, EntityHandle Handle)> In(byte[] il)
    {
        var at = 0;
        while (at < il.Length)
        {
            var start = at;
            int code = il[at++];
            if (code == TwoBytes)
                code = TwoBytes << 8 | il[at++];
            if (!Operands.TryGetValue(code, out var operand))
                throw new BadImageFormatException($"Unknown instruction {code:X} at {start}.");
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineSig or OperandType.InlineTok or OperandType.InlineType)
                yield return (start, MetadataTokens.EntityHandle(BitConverter.ToInt32(il, at)));
            at += SizeOf(operand, il, at);
        }
    }

    private static int SizeOf(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
        _ => 4,
    };
}
