namespace LearnClinicalAI.Content;

/// <summary>One file of a case or course. <paramref name="Path"/> is relative to the folder, with <c>/</c> between its parts.</summary>
public sealed record ContentFile(string Path, byte[] Bytes);
