namespace Cashlink.Api.Tests.Values;

public sealed class IdempotencyKeyTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("0123456789abcdef")]
    [InlineData("session:7/step~units!")]
    public void From_VisibleAscii_IsKept(string value) => Assert.Equal(value, IdempotencyKey.From(value).Value);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData("line\r\nbreak")]
    [InlineData("schlüssel")]
    [InlineData("\u007f")]
    public void From_WhatAHeaderCannotCarry_IsRefused(string value) =>
        Assert.Throws<ArgumentException>(() => IdempotencyKey.From(value));

    [Fact]
    public void From_Length_IsBounded()
    {
        Assert.Equal(128, IdempotencyKey.From(new string('k', 128)).Value.Length);
        Assert.Throws<ArgumentException>(() => IdempotencyKey.From(new string('k', 129)));
    }

    [Fact]
    public void From_Id_IsWrittenWithoutHyphens()
    {
        Assert.Equal("a0000000000040008000000000000001", IdempotencyKey.From(Guid.Parse("a0000000-0000-4000-8000-000000000001")).Value);
        Assert.Throws<ArgumentException>(() => IdempotencyKey.From(Guid.Empty));
    }

    [Fact]
    public void Default_HasNoValue()
    {
        Assert.Throws<InvalidOperationException>(() => default(IdempotencyKey).Value);
        Assert.Equal("", default(IdempotencyKey).ToString());
    }
}
